package dev.tracelab.lab.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.trace.TraceJson;
import dev.tracelab.lab.trace.TraceTree;
import dev.tracelab.lab.trace.TraceWait;

/** What {@code lab request --json} prints. */
final class RequestJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestJson() {}

    static ObjectNode of(RequestResult result) {
        var root =
                JSON.createObjectNode().put("request", result.scenario().line()).put("good", result.isGood());
        var requests = root.putArray("requests");
        result.outcomes().forEach(outcome -> requests.add(request(outcome)));
        var verdicts = root.putArray("verdicts");
        result.verdicts().forEach(row -> verdicts.add(verdict(row)));
        result.last()
                .trace()
                .flatMap(TraceWait.Result::trace)
                .ifPresent(trace -> root.set("trace", TraceJson.of(TraceTree.of(trace))));
        return root;
    }

    private static ObjectNode request(RequestRunner.Outcome outcome) {
        var node = JSON.createObjectNode().put("status", outcome.answer().status());
        node.put("millis", outcome.duration().toNanos() / 1e6);
        outcome.response()
                .ifPresent(response -> node.put("traceId", response.traceId()).put("sampled", response.sampled()));
        return node.put("complete", outcome.hasWholeTrace());
    }

    private static ObjectNode verdict(Verdicts.Row row) {
        var verdict = row.verdict();
        return JSON.createObjectNode()
                .put("span", verdict.documented().label())
                .put("documentedMillis", verdict.documented().millis())
                .put("medianMillis", verdict.millis())
                .put("leastMillis", row.least())
                .put("mostMillis", row.most())
                .put("met", verdict.isMet());
    }
}
