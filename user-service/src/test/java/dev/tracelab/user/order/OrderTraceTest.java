package dev.tracelab.user.order;

import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.internal;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static dev.tracelab.user.spans.Names.CATALOG_HITS;
import static dev.tracelab.user.spans.Names.CATALOG_MISSES;
import static dev.tracelab.user.spans.Names.ORDER_CURRENCY;
import static dev.tracelab.user.spans.Names.ORDER_ID;
import static dev.tracelab.user.spans.Names.ORDER_ITEM_COUNT;
import static dev.tracelab.user.spans.Names.ORDER_TOTAL;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.ExpectedSpan;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import dev.tracelab.user.PaymentStub;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderTraceTest {

    private static final String DECLINED = "The payment was declined.";
    private static final String FAILED = "payment: the provider failed or cannot be reached.";
    private static final String TIMED_OUT = "payment: the provider did not answer in time.";
    private static final String UNKNOWN = "items[0].sku: there is no product with this SKU.";

    @Inject
    SpanRecorder spans;

    @Stub("payment-provider")
    WireMockServer provider;

    @Test
    void order_showsItsSteps() {
        PaymentStub.authorizes(provider);

        long id = order("BOOK-TRACING", 2).statusCode(201).extract().jsonPath().getLong("id");

        spans.assertTrace(orderRequest(
                201,
                internal("processOrder")
                        .with(ORDER_ID, id)
                        .with(ORDER_ITEM_COUNT, 1L)
                        .with(ORDER_TOTAL, 7980L)
                        .with(ORDER_CURRENCY, "EUR")
                        .check(OrderTraceTest::isOk)
                        .children(
                                internal("validateOrder")
                                        .with(CATALOG_MISSES, 1L)
                                        .with(CATALOG_HITS, 0L)
                                        .event("order.validated")
                                        .check(OrderTraceTest::isOk)
                                        .children(client("SELECT products")),
                                internal("processPayment")
                                        .event("payment.authorized")
                                        .check(OrderTraceTest::isOk)
                                        .children(client("POST /payments").with(HTTP_RESPONSE_STATUS_CODE, 201L)),
                                client("INSERT orders"),
                                client("INSERT order_items"),
                                client("UPDATE order_requests"),
                                internal("sendConfirmation")
                                        .event("confirmation.queued")
                                        .check(OrderTraceTest::isOk)
                                        .children(client("INSERT outbox")))));
    }

    @Test
    void secondOrder_takesThePriceFromMemory() {
        PaymentStub.authorizes(provider);
        order("MUG-BLACK", 1);
        spans.skipTrace(server("POST /users/{id}/orders"));

        order("MUG-BLACK", 3);

        spans.assertTrace(orderRequest(
                201,
                internal("processOrder")
                        .children(
                                internal("validateOrder").with(CATALOG_HITS, 1L).with(CATALOG_MISSES, 0L),
                                internal("processPayment").children(client("POST /payments")),
                                client("INSERT orders"),
                                client("INSERT order_items"),
                                client("UPDATE order_requests"),
                                internal("sendConfirmation").children(client("INSERT outbox")))));
    }

    @Test
    void declinedPayment_isAnErrorOfTheStepsButNotOfTheServer() {
        PaymentStub.answers(provider, 402);

        order("TEE-S", 1).statusCode(402);

        spans.assertTrace(failedPayment(402, DECLINED, client("POST /payments"), client("DELETE order_requests")));
    }

    @Test
    void failingProvider_isAnErrorUpToTheServer() {
        PaymentStub.answers(provider, 503);

        order("TEE-M", 1).statusCode(502);

        spans.assertTrace(
                failedPayment(502, FAILED, client("POST /payments").error(""), client("UPDATE order_requests")));
    }

    @Test
    void slowProvider_isGivenUp() {
        PaymentStub.takes(provider, 3000);

        order("TEE-L", 1).statusCode(504);

        spans.assertTrace(
                failedPayment(504, TIMED_OUT, client("POST /payments").error(""), client("UPDATE order_requests")));
    }

    @Test
    void unknownProduct_failsTheValidation() {
        order("NO-SUCH-THING", 1).statusCode(422);

        spans.assertTrace(orderRequest(
                422,
                internal("processOrder")
                        .error(UNKNOWN)
                        .event("exception")
                        .children(internal("validateOrder")
                                .error(UNKNOWN)
                                .event("exception")
                                .with(CATALOG_MISSES, 1L)
                                .children(client("SELECT products"))),
                client("DELETE order_requests")));
    }

    private ValidatableResponse order(String sku, int quantity) {
        return given().contentType(ContentType.JSON)
                .body("{\"items\":[{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}]}")
                .post("/users/1/orders")
                .then();
    }

    private static ExpectedSpan failedPayment(long status, String why, ExpectedSpan call, ExpectedSpan afterwards) {
        return orderRequest(
                status,
                internal("processOrder")
                        .error(why)
                        .event("exception")
                        .children(
                                internal("validateOrder").children(client("SELECT products")),
                                internal("processPayment")
                                        .error(why)
                                        .event("exception")
                                        .children(call)),
                afterwards);
    }

    private static ExpectedSpan orderRequest(long status, ExpectedSpan... steps) {
        ExpectedSpan server = server("POST /users/{id}/orders")
                .with(HTTP_RESPONSE_STATUS_CODE, status)
                .children(client("SELECT users"), client("INSERT order_requests"))
                .children(steps);
        return status < 500 ? server : server.error("").event("exception");
    }

    private static void isOk(SpanData span) {
        Assertions.assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.OK);
    }
}
