package dev.tracelab.lab.trace;

import static dev.tracelab.lab.trace.Spans.internal;
import static dev.tracelab.lab.trace.Spans.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    @Test
    void sequentialChildren_areAllOnIt() {
        var path = path(internal("root", "", 0, 100), internal("a", "root", 10, 30), internal("b", "root", 40, 90));

        assertThat(path).isEqualTo(Map.of("root", 30L, "a", 20L, "b", 50L));
    }

    @Test
    void parallelChildren_onlyTheOneThatWasWaitedFor() {
        var path =
                path(internal("root", "", 0, 100), internal("short", "root", 10, 40), internal("long", "root", 10, 90));

        assertThat(path).isEqualTo(Map.of("root", 20L, "long", 80L));
    }

    @Test
    void overlappingChildren_eachForTheTimeItWasWaitedFor() {
        var path = path(internal("root", "", 0, 100), internal("a", "root", 0, 60), internal("b", "root", 50, 100));

        assertThat(path).isEqualTo(Map.of("a", 50L, "b", 50L));
    }

    @Test
    void childThatEndsAfterItsParent_countsUntilTheParentEnds() {
        var path = path(internal("root", "", 0, 100), internal("late", "root", 80, 500));

        assertThat(path).isEqualTo(Map.of("root", 80L, "late", 20L));
    }

    @Test
    void sum_isTheDurationOfTheRoot() {
        var path = path(
                internal("root", "", 0, 100),
                internal("a", "root", 5, 95),
                internal("b", "a", 10, 50),
                internal("c", "a", 20, 90),
                internal("d", "c", 20, 30));

        assertThat(path.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
    }

    private static Map<String, Long> path(Span... spans) {
        var root = TraceTree.of(trace(spans)).roots().getFirst();
        return CriticalPath.of(root).nanosBySpan().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / 1_000_000));
    }
}
