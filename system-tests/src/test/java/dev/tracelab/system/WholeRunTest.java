package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold over all that the services report, whatever is asked of them. */
class WholeRunTest {

    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final List<String> CANARIES = List.of(
            "canary-password-7f3a",
            "canary-token-91bc",
            "canary-5d2e@example",
            "4929000000000006",
            "canary-session-c0de");

    @Test
    void everyParent_exists() throws IOException {
        for (HttpAnswer answer : allKindsOfRequests()) {
            Trace trace = LAB.traceOf(answer);
            Set<String> ids = trace.spans().stream().map(Span::id).collect(Collectors.toSet());
            assertThat(trace.spans())
                    .filteredOn(span -> !span.isRoot())
                    .allSatisfy(span -> assertThat(ids).contains(span.parentId()));
            assertThat(trace.spans()).filteredOn(Span::isRoot).hasSize(1);
        }
    }

    @Test
    void secrets_areInNoTrace() throws IOException {
        for (HttpAnswer answer : requestsWithSecrets()) {
            Trace trace = LAB.traceOf(answer);
            String raw = LAB.query("/api/v3/traces/" + trace.id()).body();
            assertThat(raw).contains(trace.id()).doesNotContain(CANARIES);
        }
    }

    private static List<HttpAnswer> allKindsOfRequests() throws IOException {
        LabClient client = LAB.client("");
        String token = client.token();
        List<HttpAnswer> answers = new ArrayList<>();
        answers.add(client.login());
        answers.add(client.get("/api/users/7", token));
        answers.add(client.get("/api/users/5000", token));
        answers.add(client.get("/api/users/seven", token));
        answers.add(client.get("/api/users?status=active&limit=5", token));
        answers.add(client.get("/api/users/1/orders", token));
        answers.add(client.get("/api/users/7", "no-token"));
        answers.add(client.get("/nowhere", token));
        answers.add(client.post(
                "/api/users/1/orders", "{\"items\":[{\"sku\":\"PEN-RED\",\"quantity\":1}]}", token, Map.of()));
        return answers;
    }

    private static List<HttpAnswer> requestsWithSecrets() throws IOException {
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer canary-token-91bc",
                "Cookie", "session=canary-session-c0de",
                "baggage", "session=canary-session-c0de,user.id=canary-5d2e@example.org");
        LabClient client = LAB.client("");
        String order = "{\"items\":[{\"sku\":\"4929000000000006\",\"quantity\":1}],\"card\":\"4929000000000006\"}";
        return List.of(
                LAB.post(
                        "/api/login",
                        "{\"username\":\"canary-5d2e@example.org\",\"password\":\"canary-password-7f3a\"}",
                        headers),
                LAB.get("/api/users/canary-5d2e@example.org?token=canary-token-91bc", headers),
                LAB.get("/api/users?status=canary-5d2e@example.org", headers),
                client.post("/api/users/1/orders", order, client.token(), Map.of()));
    }
}
