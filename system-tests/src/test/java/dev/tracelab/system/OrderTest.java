package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final String ORDER = "{\"items\":[{\"sku\":\"MUG-BLACK\",\"quantity\":2}]}";

    @Test
    void order_isMade_andIsTheirsOnly() {
        HttpAnswer made = order("", Map.of());

        assertThat(made.status()).isEqualTo(201);
        String location = made.header("Location").orElseThrow();
        assertThat(location).startsWith("/api/users/1/orders/");
        LabClient client = LAB.client("");
        assertThat(client.get(location, client.token()).status()).isEqualTo(200);
        assertThat(client.get("/api/users/2/orders", client.token()).status()).isEqualTo(403);
    }

    @Test
    void order_showsItsBusinessSteps() {
        order("", Map.of()); // from now on the price is in the cache

        Trace trace = LAB.traceOf(order("", Map.of()));

        assertThat(Tree.of(trace))
                .contains("user-service INTERNAL processOrder")
                .contains("user-service INTERNAL validateOrder")
                .contains("user-service INTERNAL processPayment")
                .contains("user-service CLIENT POST /payments")
                .contains("user-service INTERNAL sendConfirmation")
                .doesNotContain("SELECT products");
        assertThat(named(trace, "processOrder").attributes())
                .containsKeys("order.id", "order.item_count", "order.total");
    }

    @Test
    void confirmation_isDeliveredInATraceOfItsOwn_thatLinksToTheOrder() {
        Trace trace = LAB.traceOf(order("", Map.of()));

        String queued = named(trace, "sendConfirmation").id();
        Instant since = Instant.now().minus(Duration.ofMinutes(5));
        // The search finds deliveries alone; the span that queued is in their links.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(LAB.query("/api/v3/traces?query.service_name=user-service"
                                        + "&query.operation_name=process%20order-confirmations&query.num_traces=100"
                                        + "&query.start_time_min=" + since
                                        + "&query.start_time_max="
                                        + Instant.now().plusSeconds(60))
                                .body())
                        .contains(queued));
    }

    @Test
    void sameKey_isTheSameOrder() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        HttpAnswer first = order("", key);
        HttpAnswer second = order("", key);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Tree.of(LAB.traceOf(second))).doesNotContain("POST /payments");
    }

    @Test
    void declinedPayment_is402_andAnErrorOnItsSteps() {
        HttpAnswer answer = order("payment=declined", Map.of());

        assertThat(answer.status()).isEqualTo(402);
        Trace trace = LAB.traceOf(answer);
        assertThat(named(trace, "processOrder").error()).isTrue();
        assertThat(named(trace, "processPayment").error()).isTrue();
        assertThat(named(trace, "POST /api/users/{id}/orders").error()).isFalse();
    }

    @Test
    void unavailableProvider_namesTheHop_throughTheWholeChain() {
        HttpAnswer answer = order("payment=unavailable", Map.of());

        assertThat(answer.status()).isIn(502, 503);
        assertThat(answer.body()).contains("\"hop\":\"payment\"");
    }

    private static HttpAnswer order(String faults, Map<String, String> headers) {
        LabClient client = LAB.client(faults);
        return client.post("/api/users/1/orders", ORDER, client.token(), headers);
    }

    private static Span named(Trace trace, String name) {
        return trace.spans().stream()
                .filter(span -> span.name().equals(name) && !span.kind().equals(Span.Kind.CLIENT))
                .findFirst()
                .orElseThrow();
    }
}
