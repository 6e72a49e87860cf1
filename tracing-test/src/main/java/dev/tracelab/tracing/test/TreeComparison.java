package dev.tracelab.tracing.test;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;

/** Compares a recorded trace with an expected tree: shape first, since a wrong shape explains the rest. */
final class TreeComparison {

    private final List<SpanData> trace;

    TreeComparison(List<SpanData> trace) {
        this.trace = trace;
    }

    void compare(ExpectedSpan root) {
        List<SpanData> roots = SpanTree.roots(trace);
        if (roots.size() != 1) {
            throw mismatch(root, "one root is expected, there are " + roots.size() + " (orphans?)");
        }
        compare(root, roots.getFirst(), root);
    }

    private void compare(ExpectedSpan expected, SpanData actual, ExpectedSpan root) {
        List<SpanData> unmatched = new ArrayList<>(SpanTree.children(trace, actual));
        for (ExpectedSpan child : expected.children()) {
            SpanData match = unmatched.stream()
                    .filter(child::isAbout)
                    .findFirst()
                    .orElseThrow(() -> mismatch(root, expected + " has no child " + child));
            unmatched.remove(match);
            compare(child, match, root);
        }
        if (!unmatched.isEmpty()) {
            throw mismatch(
                    root,
                    expected + " has an unexpected child "
                            + unmatched.getFirst().getName());
        }
        expected.verify(actual);
    }

    private AssertionError mismatch(ExpectedSpan root, String what) {
        return new AssertionError(what + "\nexpected:\n" + root.render() + "recorded:\n" + SpanTree.render(trace));
    }
}
