package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One packaged service that is told to stop in the middle of a request. The others stop by the same settings. */
class GracefulStopTest {

    @TempDir
    Path folder;

    @Test
    void requestInFlight_isAnswered_andItsSpanIsExported() throws Exception {
        try (SpanSink sink = new SpanSink();
                PackagedService auth = PackagedService.start("auth-service", folder, sink.port())) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> auth.getNow("/q/health/ready").statusCode() == 200);
            CompletableFuture<HttpResponse<String>> answer =
                    auth.get("/.well-known/jwks.json", "auth-service=delay:2s");
            await().until(() -> spansCreated(auth) == 1);
            boolean answeredBefore = answer.isDone();

            auth.terminate();

            HttpResponse<String> response = answer.get(10, TimeUnit.SECONDS);
            assertThat(answeredBefore).isFalse();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("\"keys\"");
            assertThat(auth.endsWithin(Duration.ofSeconds(10))).isTrue();
            String traceresponse =
                    response.headers().firstValue("traceresponse").orElseThrow();
            assertThat(sink.received()).contains(traceresponse.split("-", -1)[1]);
        }
    }

    private static int spansCreated(PackagedService service) throws IOException, InterruptedException {
        String telemetry = service.getNow("/lab/telemetry").body();
        return Integer.parseInt(telemetry.replaceAll("(?s).*?\"created\":(\\d+).*", "$1"));
    }
}
