package dev.tracelab.user;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;

/** Answers of the payment provider. */
public final class PaymentStub {

    private PaymentStub() {}

    public static void authorizes(WireMockServer provider) {
        provider.resetAll();
        provider.stubFor(post("/payments")
                .willReturn(okForContentType("application/json", "{\"paymentId\":\"pay-1\",\"status\":\"authorized\"}")
                        .withStatus(201)));
    }

    public static void answers(WireMockServer provider, int status) {
        provider.resetAll();
        provider.stubFor(post("/payments")
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"status\":\"declined\",\"reason\":\"insufficient_funds\"}")));
    }

    public static void takes(WireMockServer provider, int millis) {
        provider.resetAll();
        provider.stubFor(post("/payments")
                .willReturn(okForContentType("application/json", "{\"paymentId\":\"pay-1\",\"status\":\"authorized\"}")
                        .withFixedDelay(millis)));
    }
}
