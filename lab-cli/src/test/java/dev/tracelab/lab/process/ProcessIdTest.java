package dev.tracelab.lab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdTest {
    @Test
    void current_isAlive() {
        assertThat(ProcessId.current().isAlive()).isTrue();
    }

    @Test
    void sameIdWithAnotherStart_isAnotherProcess() throws IOException {
        var sleep = new ProcessBuilder("sleep", "60").start();
        try {
            var reused = new ProcessId(sleep.pid(), "another start");

            reused.terminate();
            reused.kill();

            assertThat(reused.isAlive()).isFalse();
            assertThat(sleep.isAlive()).isTrue();
        } finally {
            sleep.destroyForcibly();
        }
    }

    @Test
    void terminate_endsIt() throws IOException {
        var sleep = new ProcessBuilder("sleep", "60").start();
        var id = ProcessId.of(sleep.pid()).orElseThrow();

        id.terminate();

        await().until(() -> !id.isAlive());
    }
}
