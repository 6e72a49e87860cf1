package dev.tracelab.lab.trace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A trace as {@code --json} prints it: the tree itself, durations in milliseconds. */
public final class TraceJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TraceJson() {}

    public static ObjectNode of(TraceTree tree) {
        var trace = tree.trace();
        var root = JSON.createObjectNode().put("traceId", trace.id());
        root.put("durationMillis", trace.durationNanos() / 1e6)
                .put("spanCount", trace.spans().size());
        root.set("missing", JSON.valueToTree(Completeness.missing(trace)));
        root.set("spans", nodes(tree.roots(), trace));
        return root;
    }

    private static ArrayNode nodes(List<TraceTree.Node> nodes, Trace trace) {
        var array = JSON.createArrayNode();
        nodes.forEach(node -> array.add(node(node, trace)));
        return array;
    }

    private static ObjectNode node(TraceTree.Node node, Trace trace) {
        var span = node.span();
        var json = JSON.createObjectNode().put("spanId", span.id()).put("service", span.service());
        json.put("name", span.name()).put("kind", span.kind().name()).put("scope", span.scope());
        json.put("startMillis", (span.startNanos() - trace.startNanos()) / 1e6);
        json.put("durationMillis", span.durationNanos() / 1e6);
        json.put("error", span.error());
        json.set("attributes", JSON.valueToTree(span.attributes()));
        json.set("events", JSON.valueToTree(span.events()));
        json.set("links", JSON.valueToTree(span.links()));
        json.set("children", nodes(node.children(), trace));
        return json;
    }
}
