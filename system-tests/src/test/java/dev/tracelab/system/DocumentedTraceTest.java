package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentedTraceTest {

    private static final LabUnderTest LAB = LabUnderTest.lab();

    @Test
    void user_makesExactlyTheEightDocumentedSpans() {
        Trace trace = LAB.traceOf(requestUser());

        assertThat(Tree.of(trace)).isEqualTo("""
                frontend-service SERVER GET /api/users/{id}
                  frontend-service CLIENT GET /users/{id}
                    api-gateway SERVER GET /users/{id}
                      api-gateway CLIENT POST /introspect
                        auth-service SERVER POST /introspect
                      api-gateway CLIENT GET /users/{id}
                        user-service SERVER GET /users/{id}
                          user-service CLIENT SELECT users
                """);
    }

    @Test
    void spans_haveTheAttributesOfTheSemanticConventions() {
        Trace trace = LAB.traceOf(requestUser());

        assertThat(trace.spans()).allSatisfy(span -> {
            if (span.isDatabase()) {
                assertThat(span.attributes())
                        .containsEntry("db.system.name", "postgresql")
                        .containsEntry("db.namespace", "tracelab")
                        .containsKeys("db.query.text", "db.query.summary", "server.address", "server.port")
                        .doesNotContainKeys("db.statement", "db.system");
            } else {
                assertThat(span.attributes()).containsKeys("http.request.method", "http.response.status_code");
                assertThat(span.attributes()).containsKey(span.kind() == Span.Kind.SERVER ? "http.route" : "url.full");
            }
        });
    }

    @Test
    void requestId_isOnEverySpan_userIdFromTheGatewayOn() {
        Trace trace = LAB.traceOf(requestUser());

        assertThat(trace.spans())
                .allSatisfy(span -> assertThat(span.attributes()).containsKey("request.id"));
        assertThat(trace.spans())
                .filteredOn(span -> span.service().equals("user-service"))
                .allSatisfy(span -> assertThat(span.attributes()).containsEntry("user.id", "1"));
    }

    @Test
    void everyService_describesItself() throws IOException {
        Trace trace = LAB.traceOf(requestUser());

        JsonNode resources = new ObjectMapper()
                .readTree(LAB.query("/api/v3/traces/" + trace.id()).body())
                .path("result")
                .path("resourceSpans");
        assertThat(resources)
                // A store may give each span its resource, or each service one: Jaeger on Elasticsearch does the
                // former.
                .hasSizeBetween(4, 8)
                .extracting(resource -> attributes(resource).get("service.name"))
                .contains("frontend-service", "api-gateway", "auth-service", "user-service");
        assertThat(resources)
                .allSatisfy(resource -> assertThat(attributes(resource))
                        .containsKeys("service.name", "service.version", "service.instance.id")
                        .containsEntry("service.namespace", "trace-lab")
                        .containsEntry("deployment.environment.name", "lab"));
    }

    /**
     * Only the lower bounds, since a busy machine makes anything longer; and the median, since a service ends its wait
     * early by what the rest of a request usually costs, which one request may undercut.
     */
    @Test
    void documentedDurations_areKept() {
        Map<String, Integer> documented = Map.of(
                "frontend-service", 100, "api-gateway", 80, "auth-service", 10, "user-service", 60, "database", 40);

        List<Trace> traces = Stream.generate(DocumentedTraceTest::requestUser)
                .limit(15)
                .map(LAB::traceOf)
                .toList();

        documented.forEach((name, millis) ->
                assertThat(medianMillis(traces, name)).as(name).isGreaterThanOrEqualTo(millis * 0.95));
    }

    private static double medianMillis(List<Trace> traces, String name) {
        double[] sorted = traces.stream()
                .flatMap(trace -> trace.spans().stream())
                .filter(span -> span.isDatabase()
                        ? name.equals("database")
                        : span.kind() == Span.Kind.SERVER && span.service().equals(name))
                .mapToDouble(span -> span.durationNanos() / 1e6)
                .sorted()
                .toArray();
        assertThat(sorted).as("spans of " + name).hasSameSizeAs(traces);
        return sorted[sorted.length / 2];
    }

    @Test
    void callersTrace_isContinued() throws IOException {
        String traceId = "0af7651916cd43dd8448eb211c80319c";

        HttpAnswer answer = LAB.get(
                "/api/users/7",
                Map.of(
                        "Authorization", "Bearer " + LAB.client("").token(),
                        "traceparent", "00-" + traceId + "-b7ad6b7169203331-01"));

        assertThat(LabUnderTest.traceId(answer)).isEqualTo(traceId);
    }

    private static HttpAnswer requestUser() {
        LabClient client = LAB.client("");
        HttpAnswer answer = client.get("/api/users/7", client.token());
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static Map<String, String> attributes(JsonNode resourceSpans) {
        Map<String, String> attributes = new TreeMap<>();
        resourceSpans
                .path("resource")
                .path("attributes")
                .forEach(entry -> attributes.put(
                        entry.path("key").asText(),
                        entry.path("value").path("stringValue").asText()));
        return attributes;
    }
}
