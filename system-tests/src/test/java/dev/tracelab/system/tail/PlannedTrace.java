package dev.tracelab.system.tail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A trace through two services that is normal, slow, failed …: three spans, of which each service sends its own. What makes
 * it remarkable stands on the called service's span alone, where a sampler that sees half a trace may miss it.
 */
record PlannedTrace(String id, TraceKind kind, String front, String call, String back) {

    static final int SPANS = 3;
    static final String FRONT = "tail-front";
    static final String BACK = "tail-back";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERVER = 2;
    private static final int CLIENT = 3;

    static PlannedTrace random(TraceKind kind, RandomGenerator random) {
        return new PlannedTrace(hex(random, 16), kind, hex(random, 8), hex(random, 8), hex(random, 8));
    }

    /** The spans that this service has made of it. */
    void addSpans(String service, ArrayNode spans, long startNanos) {
        if (service.equals(FRONT)) {
            addFront(spans.addObject(), startNanos);
            span(spans.addObject(), call, front, CLIENT, startNanos, 18);
        } else {
            ObjectNode span =
                    span(spans.addObject(), back, call, SERVER, startNanos, kind == TraceKind.SLOW ? 700 : 15);
            markBack(span);
        }
    }

    /** One more span of the trace, as it comes from a service that was late to send. */
    ArrayNode lateSpan(RandomGenerator random, long startNanos) {
        ArrayNode spans = JSON.createArrayNode();
        span(spans.addObject(), hex(random, 8), back, CLIENT, startNanos, 1);
        return spans;
    }

    static ObjectNode request(String service, ArrayNode spans) {
        ObjectNode request = JSON.createObjectNode();
        ObjectNode resource = request.putArray("resourceSpans").addObject();
        attribute(resource.putObject("resource"), "service.name").put("stringValue", service);
        resource.putArray("scopeSpans").addObject().set("spans", spans);
        return request;
    }

    private void addFront(ObjectNode json, long startNanos) {
        ObjectNode span = span(json, front, "", SERVER, startNanos, 20);
        String path = kind == TraceKind.HEALTH_CHECK ? "/q/health/ready" : "/orders";
        attribute(span, "url.path").put("stringValue", path);
        if (kind == TraceKind.ASKED_FOR) {
            attribute(span, "request.id").put("stringValue", "keep-this-one");
        }
    }

    private void markBack(ObjectNode span) {
        // A failed health check: neither its error keeps it.
        if (kind == TraceKind.FAILED || kind == TraceKind.HEALTH_CHECK) {
            span.putObject("status").put("code", 2);
        } else if (kind == TraceKind.FORCED) {
            attribute(span, "tracelab.keep").put("boolValue", true);
        }
    }

    private ObjectNode span(
            ObjectNode json, String spanId, String parentId, int spanKind, long startNanos, long millis) {
        return json.put("traceId", id)
                .put("spanId", spanId)
                .put("parentSpanId", parentId)
                .put("name", "POST /orders")
                .put("kind", spanKind)
                .put("startTimeUnixNano", Long.toString(startNanos))
                .put("endTimeUnixNano", Long.toString(startNanos + millis * 1_000_000));
    }

    private static ObjectNode attribute(ObjectNode owner, String key) {
        return owner.withArrayProperty("attributes").addObject().put("key", key).putObject("value");
    }

    private static String hex(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
