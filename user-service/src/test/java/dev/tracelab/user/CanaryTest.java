package dev.tracelab.user;

import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.Canaries;
import dev.tracelab.tracing.test.LogRecorder;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CanaryTest {

    @Inject
    SpanRecorder spans;

    @Inject
    LogRecorder logs;

    @Stub("payment-provider")
    WireMockServer provider;

    @BeforeEach
    void providerWorks() {
        PaymentStub.authorizes(provider);
    }

    @AfterEach
    void nothingIsTold() {
        Awaitility.await().until(() -> spans.all().stream().anyMatch(span -> span.getKind() == SpanKind.SERVER));
        Canaries.assertNoneIn(spans.all(), logs.all());
        provider.getAllServeEvents()
                .forEach(event -> Canaries.assertClean(event.getRequest().toString()));
        spans.ignoreRest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"sku\":\"STICKER-10\",\"quantity\":1}],\"card\":\"%1$s\",\"email\":\"%2$s\"}",
                "{\"items\":[{\"sku\":\"%1$s\",\"quantity\":1}]}",
                "{\"items\":[{\"sku\":\"%2$s\",\"quantity\":1}]}",
                "{\"items\":[{\"sku\":\"STICKER-10\",\"quantity\":\"%3$s\"}]}",
                "{\"items\":\"%3$s\"}",
                "{\"%3$s\":%1$s",
                "%2$s"
            })
    void bodies(String body) {
        request()
                .body(body.formatted(Canaries.CARD_NUMBER, Canaries.EMAIL, Canaries.PASSWORD))
                .post("/users/1/orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {Canaries.TOKEN, Canaries.EMAIL + " " + Canaries.PASSWORD})
    void idempotencyKeys(String key) {
        request()
                .header("Idempotency-Key", key)
                .body("{\"items\":[{\"sku\":\"STICKER-10\",\"quantity\":1}]}")
                .post("/users/1/orders");
    }

    @Test
    void failingSql() {
        TestDatabase.execute("ALTER TABLE order_requests ADD CONSTRAINT none CHECK (idempotency_key = '') NOT VALID");
        try {
            request()
                    .header("Idempotency-Key", Canaries.CARD_NUMBER)
                    .body("{\"items\":[{\"sku\":\"STICKER-10\",\"quantity\":1}]}")
                    .post("/users/1/orders")
                    .then()
                    .statusCode(500);
        } finally {
            TestDatabase.execute("ALTER TABLE order_requests DROP CONSTRAINT none");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "limit", "offset", "card"})
    void queries(String parameter) {
        request().queryParam(parameter, Canaries.CARD_NUMBER, Canaries.EMAIL).get("/users");
    }

    private static RequestSpecification request() {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + Canaries.TOKEN)
                .header("Cookie", "session=" + Canaries.COOKIE)
                .header("X-Request-Id", Canaries.EMAIL)
                .header("baggage", "email=" + Canaries.EMAIL + ",card=" + Canaries.CARD_NUMBER);
    }
}
