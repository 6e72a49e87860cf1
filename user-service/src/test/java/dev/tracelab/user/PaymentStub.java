package dev.tracelab.user;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** Answers of the payment provider. */
public final class PaymentStub {

    private static final String RECEIPT = "{\"paymentId\":\"pay-1\",\"status\":\"authorized\"}";
    private static final String REFUSAL = "{\"status\":\"declined\",\"reason\":\"insufficient_funds\"}";

    private PaymentStub() {}

    public static void authorizes(WireMockServer provider) {
        answers(provider, answer(201, RECEIPT));
    }

    public static void answers(WireMockServer provider, int status) {
        answers(provider, answer(status, REFUSAL));
    }

    public static void says(WireMockServer provider, String body) {
        answers(provider, answer(201, body));
    }

    public static void takes(WireMockServer provider, int millis) {
        answers(provider, answer(201, RECEIPT).withFixedDelay(millis));
    }

    private static void answers(WireMockServer provider, ResponseDefinitionBuilder answer) {
        provider.resetAll();
        provider.stubFor(post("/payments").willReturn(answer));
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
