package dev.tracelab.user.outbox;

import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.consumer;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_BATCH_MESSAGE_COUNT;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_DESTINATION_NAME;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.ExpectedSpan;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import dev.tracelab.user.PaymentStub;
import dev.tracelab.user.TestDatabase;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    private static final String DELIVERY = "process order-confirmations";
    private static final String UNSENT = "SELECT count(*) FROM outbox WHERE sent_at IS NULL";

    private static final ExpectedSpan ORDER = server("POST /users/{id}/orders");

    @Inject
    SpanRecorder spans;

    @Inject
    OutboxWorker worker;

    @Stub("payment-provider")
    WireMockServer provider;

    @BeforeEach
    void emptyOutbox() {
        PaymentStub.authorizes(provider);
        TestDatabase.execute("DELETE FROM outbox");
    }

    @Test
    void delivery_isATraceOfItsOwnThatLinksToTheOrders() {
        List<SpanContext> origins = List.of(order(), order());
        spans.skipTrace(ORDER);
        spans.skipTrace(ORDER);

        worker.deliverAll();

        SpanData delivery = spans.assertTrace(consumer(DELIVERY)
                        .with(MESSAGING_DESTINATION_NAME, "order-confirmations")
                        .with(MESSAGING_BATCH_MESSAGE_COUNT, 2L)
                        .children(client("UPDATE outbox")))
                .getFirst();
        assertThat(delivery.getParentSpanContext().isValid()).isFalse();
        assertThat(delivery.getLinks())
                .extracting(link -> link.getSpanContext().getSpanId())
                .containsExactlyElementsOf(
                        origins.stream().map(SpanContext::getSpanId).toList());
        assertThat(delivery.getLinks())
                .extracting(link -> link.getSpanContext().getTraceId())
                .containsExactlyElementsOf(
                        origins.stream().map(SpanContext::getTraceId).toList());
        assertThat(TestDatabase.number(UNSENT)).isZero();
    }

    @Test
    void emptyOutbox_makesNoTrace() {
        worker.deliverAll();

        assertThat(spans.all()).isEmpty();
    }

    @Test
    void deliveredOrder_isNotDeliveredAgain() {
        order();
        spans.skipTrace(ORDER);
        worker.deliverAll();
        spans.skipTrace(consumer(DELIVERY));

        worker.deliverAll();

        assertThat(spans.all())
                .filteredOn(span -> span.getName().equals(DELIVERY))
                .hasSize(1);
    }

    @Test
    void workersAtOnce_shareTheOrders() {
        Stream.generate(this::order).limit(12).forEach(SpanContext::isValid);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Stream.generate(() -> (Runnable) worker::deliverAll).limit(4).forEach(threads::execute);
        }

        List<LinkData> links = spans.all().stream()
                .filter(span -> span.getName().equals(DELIVERY))
                .flatMap(span -> span.getLinks().stream())
                .toList();
        assertThat(links).hasSize(12).doesNotHaveDuplicates();
        spans.ignoreRest();
    }

    @Test
    void failedDelivery_isAnErrorAndIsRepeated() {
        order();
        spans.skipTrace(ORDER);
        TestDatabase.execute("ALTER TABLE outbox ADD CONSTRAINT stuck CHECK (sent_at IS NULL)");

        assertThatThrownBy(worker::deliverAll).hasMessage("SQL failed");
        TestDatabase.execute("ALTER TABLE outbox DROP CONSTRAINT stuck");
        worker.deliverAll();

        spans.assertTrace(consumer(DELIVERY)
                .error("ERROR: new row for relation \"outbox\" violates check constraint \"stuck\"")
                .event("exception")
                .children(client("UPDATE outbox").error("")));
        spans.assertTrace(consumer(DELIVERY).children(client("UPDATE outbox")));
        assertThat(TestDatabase.number(UNSENT)).isZero();
    }

    /** @return the span that queued the confirmation */
    private SpanContext order() {
        List<SpanData> before = spans.all();
        given().contentType(ContentType.JSON)
                .body("{\"items\":[{\"sku\":\"NOTE-A5\",\"quantity\":1}]}")
                .post("/users/3/orders")
                .then()
                .statusCode(201);
        return spans.all().stream()
                .filter(span -> !before.contains(span) && span.getName().equals("sendConfirmation"))
                .findFirst()
                .orElseThrow()
                .getSpanContext();
    }
}
