package dev.tracelab.lab.trace;

import static dev.tracelab.lab.trace.Spans.internal;
import static dev.tracelab.lab.trace.Spans.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    @Test
    void childrenOneAfterAnother_areSequential() {
        assertThat(concurrency(internal("a", "r", 0, 40), internal("b", "r", 40, 90)))
                .isEqualTo(Concurrency.SEQUENTIAL);
    }

    @Test
    void childrenThatTouch_areSequential() {
        assertThat(concurrency(internal("a", "r", 0, 41), internal("b", "r", 40, 90)))
                .isEqualTo(Concurrency.SEQUENTIAL);
    }

    @Test
    void childrenSideBySide_areParallel() {
        assertThat(concurrency(internal("a", "r", 0, 40), internal("b", "r", 10, 90)))
                .isEqualTo(Concurrency.PARALLEL);
    }

    @Test
    void saved_isTheTimeThatOverlaps() {
        var spans = List.of(internal("a", "r", 0, 40), internal("b", "r", 10, 90), internal("c", "r", 20, 30));

        assertThat(Concurrency.savedNanos(spans)).isEqualTo(40_000_000);
    }

    private static Concurrency concurrency(Span... children) {
        return Concurrency.of(TraceTree.of(trace(children)).roots());
    }
}
