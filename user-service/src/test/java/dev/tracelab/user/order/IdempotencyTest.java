package dev.tracelab.user.order;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import dev.tracelab.user.PaymentStub;
import dev.tracelab.user.TestDatabase;
import dev.tracelab.user.spans.Names;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static final String BODY = "{\"items\":[{\"sku\":\"CAP-BLUE\",\"quantity\":1}]}";
    private static final String OTHER_BODY = "{\"items\":[{\"sku\":\"CAP-BLUE\",\"quantity\":2}]}";

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @Stub("payment-provider")
    WireMockServer provider;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void providerWorks() {
        PaymentStub.authorizes(provider);
    }

    @AfterEach
    void notAboutTraces() {
        spans.ignoreRest();
    }

    @Test
    void sameKey_getsTheSameAnswerAndPaysOnce() {
        Response first = order(key, BODY);

        Response second = order(key, BODY);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertPayments(1);
        Awaitility.await().until(() -> spans.all().stream().anyMatch(IdempotencyTest::isReplayed));
    }

    @Test
    void sameKey_atTheSameTime() throws Exception {
        PaymentStub.takes(provider, 300);

        List<Response> answers = atOnce(8, () -> order(key, BODY));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.body().asString()))
                .hasSize(8)
                .containsOnly(answers.getFirst().body().asString());
        assertPayments(1);
    }

    @Test
    void sameKey_ofAnotherUserIsAnotherKey() {
        Response first = order(key, BODY);

        Response second = given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(BODY)
                .post("/users/5/orders");

        assertThat(second.<Integer>path("id")).isNotEqualTo(first.<Integer>path("id"));
    }

    @Test
    void sameKey_forAnotherOrderIsRefused() {
        order(key, BODY);

        Response second = order(key, OTHER_BODY);

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.<String>path("field")).isEqualTo("Idempotency-Key");
        assertPayments(1);
    }

    @Test
    void noKey_isANewOrderEachTime() {
        int first = order(null, BODY).path("id");

        int second = order(null, BODY).path("id");

        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "x2345678901234567890123456789012345678901234567890123456789012345"})
    void key_mustBeShortAndPrintable(String bad) {
        Response answer = order(bad, BODY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void declinedPayment_freesTheKey() {
        PaymentStub.answers(provider, 402);
        assertThat(order(key, BODY).statusCode()).isEqualTo(402);
        PaymentStub.authorizes(provider);

        Response second = order(key, OTHER_BODY);

        assertThat(second.statusCode()).isEqualTo(201);
    }

    /** Nobody knows whether the first attempt was paid: the second one must be the same payment to the provider. */
    @Test
    void failedPayment_isTriedAgainAsTheSamePayment() {
        PaymentStub.answers(provider, 503);
        order(key, BODY);
        String paymentKey = provider.getAllServeEvents().getFirst().getRequest().getHeader("Idempotency-Key");
        PaymentStub.authorizes(provider);

        Response second = order(key, BODY);

        assertThat(second.<Integer>path("id").toString()).isEqualTo(paymentKey);
        provider.verify(
                exactly(1),
                postRequestedFor(urlEqualTo("/payments")).withHeader("Idempotency-Key", equalTo(paymentKey)));
    }

    @Test
    void paidOrder_thatCannotBeStoredIsToldAndMadeGood() {
        TestDatabase.execute("ALTER TABLE outbox RENAME TO outbox_away");
        Response first = order(key, BODY);
        TestDatabase.execute("ALTER TABLE outbox_away RENAME TO outbox");

        Response second = order(key, BODY);

        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.<String>path("detail")).contains("paid", "Idempotency-Key");
        assertThat(logs.all()).anyMatch(log -> log.getBodyValue().asString().startsWith("Payment pay-1 is authorized"));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(provider.getAllServeEvents())
                .hasSize(2)
                .allMatch(event -> event.getRequest()
                        .getHeader("Idempotency-Key")
                        .equals(second.path("id").toString()));
    }

    private static boolean isReplayed(SpanData span) {
        return Boolean.TRUE.equals(span.getAttributes().get(Names.REPLAYED));
    }

    private void assertPayments(int count) {
        provider.verify(exactly(count), postRequestedFor(urlEqualTo("/payments")));
    }

    private static Response order(String key, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/users/4/orders");
    }

    private static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures =
                    threads.invokeAll(Stream.generate(() -> action).limit(times).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
