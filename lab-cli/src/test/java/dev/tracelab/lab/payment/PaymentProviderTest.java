package dev.tracelab.lab.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentProviderTest {
    private static final String PAYMENT = "{\"orderId\":\"17\",\"amount\":12.50,\"currency\":\"EUR\"}";
    private static PaymentProvider provider;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        provider = PaymentProvider.start(Path.of("../infra/payment-provider"), port);
        url = "http://127.0.0.1:" + port + "/payments";
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void payment_isAuthorized_andTheSameKeyGivesTheSamePayment() throws IOException {
        var first = pay(PAYMENT, Map.of());
        var second = pay(PAYMENT, Map.of());

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).isEqualTo("{\"paymentId\":\"pay-key-1\",\"status\":\"authorized\"}");
        assertThat(second).returns(first.body(), HttpAnswer::body);
    }

    @Test
    void declined_is402() throws IOException {
        var answer = pay(PAYMENT, Map.of("X-Payment-Scenario", "declined"));

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.body()).contains("\"declined\"").contains("\"insufficient_funds\"");
    }

    @Test
    void slow_isAuthorizedAfterOneAndAHalfSeconds() throws IOException {
        var begin = System.nanoTime();

        var answer = pay(PAYMENT, Map.of("X-Payment-Scenario", "slow"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1490));
    }

    @Test
    void unavailable_is503() throws IOException {
        assertThat(pay(PAYMENT, Map.of("X-Payment-Scenario", "unavailable")).status())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":12.50,\"currency\":\"EUR\"}",
                "{\"orderId\":\"17\",\"amount\":0,\"currency\":\"EUR\"}",
                "{\"orderId\":\"17\",\"amount\":1,\"currency\":\"euro\"}"
            })
    void paymentThatMakesNoSense_isRefused(String payment) throws IOException {
        assertThat(pay(payment, Map.of()).status()).isEqualTo(400);
    }

    private static HttpAnswer pay(String payment, Map<String, String> more) throws IOException {
        var headers = new HashMap<>(Map.of("Idempotency-Key", "key-1"));
        headers.putAll(more);
        return new Http(Duration.ofSeconds(5)).post(url, payment, headers);
    }
}
