package dev.tracelab.system.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A trace that a test makes up and sends to the back end as any program would, by OTLP/JSON. Each {@link #send} sends the
 * spans added since the last, so a trace can arrive in parts. What was sent can be read when the method returns, however
 * long the back end takes for that.
 */
final class PlantedTrace {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final long startNanos;
    private final List<PlantedSpan> unsent = new ArrayList<>();
    private PlantedSpan held;
    private int sent;

    private PlantedTrace(long startNanos) {
        this.startNanos = startNanos;
    }

    static PlantedTrace now() {
        return new PlantedTrace(System.currentTimeMillis() * 1_000_000);
    }

    String id() {
        return id;
    }

    /** The page's address of this trace. */
    String address() {
        return "/trace/" + id;
    }

    PlantedSpan root(String service, String name) {
        return add(service, name, "");
    }

    PlantedSpan child(PlantedSpan parent, String service, String name) {
        return add(service, name, parent.id());
    }

    /** Keeps a span back from the next {@link #send}, as a span is that has not ended. */
    PlantedTrace hold(PlantedSpan span) {
        held = span;
        return this;
    }

    PlantedTrace send() {
        sendAll(this);
        return this;
    }

    /** Several at once: a back end that takes its time takes it for all of them together. */
    static void sendAll(PlantedTrace... traces) {
        for (PlantedTrace trace : traces) {
            trace.export();
        }
        for (PlantedTrace trace : traces) {
            awaitAnswer("/lab/traces/" + trace.id, "\"endTimeUnixNano\"", trace.sent);
        }
    }

    private void export() {
        ObjectNode request = JSON.createObjectNode();
        ArrayNode resources = request.putArray("resourceSpans");
        for (PlantedSpan span : takeUnsent()) {
            ObjectNode resource = resources.addObject();
            resource.putObject("resource").putArray("attributes").add(attribute("service.name", span.service()));
            resource.putArray("scopeSpans").addObject().putArray("spans").add(span.json());
        }
        export("/v1/traces", request);
        sent += resources.size();
    }

    /** Sends a log record of a span at once. */
    void log(PlantedSpan span, String severity, String text) {
        ObjectNode request = JSON.createObjectNode();
        ObjectNode resource = request.putArray("resourceLogs").addObject();
        resource.putObject("resource").putArray("attributes").add(attribute("service.name", span.service()));
        ObjectNode log = resource.putArray("scopeLogs")
                .addObject()
                .putArray("logRecords")
                .addObject();
        log.put("timeUnixNano", Long.toString(startNanos)).put("severityText", severity);
        log.put("traceId", id).put("spanId", span.id()).putObject("body").put("stringValue", text);
        export("/v1/logs", request);
        awaitAnswer("/lab/traces/" + id + "/logs", "\"severityText\"", 1);
    }

    static ObjectNode attribute(String key, String value) {
        ObjectNode attribute = JSON.createObjectNode().put("key", key);
        attribute.putObject("value").put("stringValue", value);
        return attribute;
    }

    private List<PlantedSpan> takeUnsent() {
        List<PlantedSpan> taken = new ArrayList<>(unsent);
        unsent.clear();
        if (held != null) {
            taken.remove(held);
            unsent.add(held);
            held = null;
        }
        return taken;
    }

    private PlantedSpan add(String service, String name, String parentId) {
        PlantedSpan span = new PlantedSpan(service, startNanos, JSON.createObjectNode());
        span.json().put("traceId", id).put("spanId", PlantedSpan.newId()).put("name", name);
        span.json().put("parentSpanId", parentId).put("kind", PlantedSpan.SERVER);
        unsent.add(span);
        return span.lasting(0, 100);
    }

    private static void awaitAnswer(String path, String field, int times) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                LabUnderTest.lab().get(path, Map.of()).body().split(field, -1))
                        .hasSizeGreaterThan(times));
    }

    private static void export(String path, ObjectNode request) {
        try {
            HttpAnswer answer = LabUnderTest.lab().export(path, request.toString());
            assertThat(answer.status()).as("answer to OTLP: %s", answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
