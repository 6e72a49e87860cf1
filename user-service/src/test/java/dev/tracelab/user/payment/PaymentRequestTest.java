package dev.tracelab.user.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import dev.tracelab.user.PaymentStub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider gets to see, and what is made of its answers. */
@QuarkusTest
class PaymentRequestTest {

    @Inject
    SpanRecorder spans;

    @Stub("payment-provider")
    WireMockServer provider;

    @BeforeEach
    void providerWorks() {
        PaymentStub.authorizes(provider);
    }

    @AfterEach
    void notAboutTraces() {
        spans.ignoreRest();
    }

    @Test
    void payment_saysWhatAndHowMuch() {
        int id = order(given()).path("id");

        provider.verify(postRequestedFor(urlEqualTo("/payments"))
                .withHeader("Idempotency-Key", equalTo(Integer.toString(id)))
                .withHeader("X-Payment-Scenario", absent())
                .withRequestBody(
                        equalToJson("{\"orderId\":%d,\"amount\":\"9.90\",\"currency\":\"EUR\"}".formatted(id))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "slow", "unavailable"})
    void fault_isPassedOnAsScenario(String fault) {
        order(given().header("X-Lab-Fault", "payment=" + fault));

        provider.verify(postRequestedFor(urlEqualTo("/payments")).withHeader("X-Payment-Scenario", equalTo(fault)));
    }

    @Test
    void baggage_staysInside() {
        order(given().header("baggage", "user.id=7,request.id=r-1,lab.fault=payment=slow,secret=x"));

        provider.verify(postRequestedFor(urlEqualTo("/payments")).withHeader("baggage", equalTo("request.id=r-1")));
    }

    @Test
    void traceContext_isSentAsToAnybody() {
        order(given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=a,other=b"));

        provider.verify(postRequestedFor(urlEqualTo("/payments"))
                .withHeader("traceparent", matching("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01"))
                .withHeader("tracestate", equalTo("vendor=a,other=b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "no JSON",
                "",
                "{\"paymentId\":\"p\",\"status\":\"pending\"}",
                "{\"paymentId\":\"two\\nlines\",\"status\":\"authorized\"}"
            })
    void answer_thatIsNoReceipt(String body) {
        PaymentStub.says(provider, body);

        order(given()).then().statusCode(502);
    }

    private static Response order(RequestSpecification request) {
        return request.contentType(ContentType.JSON)
                .body("{\"items\":[{\"sku\":\"SOCKS-42\",\"quantity\":1}]}")
                .post("/users/1/orders");
    }
}
