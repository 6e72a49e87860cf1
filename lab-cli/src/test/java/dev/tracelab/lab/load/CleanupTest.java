package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanupTest {

    @Test
    void actions_areDoneOnce_lastAddedFirst() {
        List<String> done = new ArrayList<>();
        var cleanup = new Cleanup();
        cleanup.add(() -> done.add("strategy"));
        cleanup.add(() -> done.add("k6"));

        cleanup.close();
        cleanup.close();

        assertThat(done).containsExactly("k6", "strategy");
    }
}
