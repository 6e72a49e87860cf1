package dev.tracelab.store.contract;

import static dev.tracelab.store.contract.ContractBackend.attribute;
import static dev.tracelab.store.contract.ContractBackend.nanos;
import static dev.tracelab.store.contract.ContractBackend.span;
import static dev.tracelab.store.contract.ContractBackend.spanId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.store.Answer;
import dev.tracelab.store.Requests;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A trace by its id. See {@link ContractBackend}. */
class TraceContractTest {
    private static final ContractBackend backend = ContractBackend.connect();

    @AfterAll
    static void disconnect() {
        backend.close();
    }

    @Test
    void trace_hasHexIdsNumericEnumsAndLongsAsStrings() {
        String id = Requests.newTraceId();
        JsonObject sent = span(id, 2, "GET /users/{id}", 40)
                .put("parentSpanId", spanId(1))
                .put("status", new JsonObject().put("code", 2).put("message", "no such user"));

        backend.send("shape", sent);

        JsonObject read = backend.awaitTrace(id, 1).span("GET /users/{id}");
        assertThat(read.getString("traceId")).isEqualTo(id);
        assertThat(read.getString("spanId")).isEqualTo(spanId(2));
        assertThat(read.getString("parentSpanId")).isEqualTo(spanId(1));
        assertThat(read.getInteger("kind")).isEqualTo(2);
        assertThat(read.getString("startTimeUnixNano")).isEqualTo(sent.getString("startTimeUnixNano"));
        assertThat(read.getString("endTimeUnixNano")).isEqualTo(sent.getString("endTimeUnixNano"));
        assertThat(read.getJsonObject("status").getInteger("code")).isEqualTo(2);
        assertThat(read.getJsonObject("status").getString("message")).isEqualTo("no such user");
    }

    @Test
    void trace_keepsAttributesOfEveryScalarType() {
        String id = Requests.newTraceId();
        JsonArray attributes = new JsonArray()
                .add(attribute("text", "stringValue", "ä \"quoted\" </script>"))
                .add(attribute("whole", "intValue", "9007199254740993"))
                .add(attribute("real", "doubleValue", 1.5))
                .add(attribute("flag", "boolValue", true));

        backend.send("attributes", span(id, 1, "op", 10).put("attributes", attributes));

        JsonArray read = backend.awaitTrace(id, 1).span("op").getJsonArray("attributes");
        assertThat(read).containsAll(attributes);
    }

    @Test
    void trace_keepsEventsAndLinks() {
        String id = Requests.newTraceId();
        String linked = Requests.newTraceId();
        JsonObject event =
                new JsonObject().put("name", "order.validated").put("timeUnixNano", nanos(ContractBackend.START));
        JsonObject link = new JsonObject().put("traceId", linked).put("spanId", spanId(7));

        backend.send(
                "events",
                span(id, 1, "op", 10)
                        .put("events", new JsonArray().add(event))
                        .put("links", new JsonArray().add(link)));

        JsonObject read = backend.awaitTrace(id, 1).span("op");
        JsonObject readEvent = read.getJsonArray("events").getJsonObject(0);
        JsonObject readLink = read.getJsonArray("links").getJsonObject(0);
        assertThat(readEvent.getString("name")).isEqualTo("order.validated");
        assertThat(readEvent.getString("timeUnixNano")).isEqualTo(nanos(ContractBackend.START));
        assertThat(readLink.getString("traceId")).isEqualTo(linked);
        assertThat(readLink.getString("spanId")).isEqualTo(spanId(7));
    }

    @Test
    void trace_gathersSpansOfSeveralServicesAndRequests() {
        String id = Requests.newTraceId();

        backend.send("caller", span(id, 1, "call", 50));
        backend.send("callee", span(id, 2, "serve", 30).put("parentSpanId", spanId(1)));

        assertThat(backend.awaitTrace(id, 2).spanNames()).containsExactlyInAnyOrder("call", "serve");
    }

    @Test
    void trace_unknown_isNotFound() {
        Answer answer = backend.client().trace(Requests.newTraceId());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getJsonObject("error").getInteger("httpCode")).isEqualTo(404);
    }

    @Test
    void trace_idThatIsNotHex_isBadRequest() {
        Answer answer = backend.client().trace("not-an-id");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonObject("error").getInteger("httpCode")).isEqualTo(400);
    }
}
