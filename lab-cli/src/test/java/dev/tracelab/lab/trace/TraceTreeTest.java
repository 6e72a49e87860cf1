package dev.tracelab.lab.trace;

import static dev.tracelab.lab.trace.Spans.internal;
import static dev.tracelab.lab.trace.Spans.trace;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTreeTest {
    @Test
    void children_inOrderOfStart_whateverTheOrderOfArrival() {
        var trace = trace(internal("c", "a", 50, 60), internal("b", "a", 10, 20), internal("a", "", 0, 100));

        var tree = TraceTree.of(trace);

        assertThat(tree.nodes()).extracting(node -> node.span().id()).containsExactly("a", "b", "c");
        assertThat(tree.roots()).hasSize(1);
        assertThat(tree.orphans()).isEmpty();
    }

    @Test
    void spanWithoutItsParent_isShownAtTheTop_andIsAnOrphan() {
        var tree = TraceTree.of(trace(internal("a", "", 0, 100), internal("x", "gone", 10, 20)));

        assertThat(tree.roots()).hasSize(2);
        assertThat(tree.orphans()).extracting(Span::id).containsExactly("x");
    }

    @Test
    void spanThatIsItsOwnParent_isNotLost() {
        var tree = TraceTree.of(trace(internal("a", "a", 0, 100)));

        assertThat(tree.nodes()).hasSize(1);
    }
}
