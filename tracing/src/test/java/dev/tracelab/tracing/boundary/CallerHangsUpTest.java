package dev.tracelab.tracing.boundary;

import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.opentelemetry.semconv.ErrorAttributes.ERROR_TYPE;

import dev.tracelab.tracing.test.SpanRecorder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallerHangsUpTest {

    @Inject
    SpanRecorder spans;

    @TestHTTPResource("/")
    URI base;

    @Test
    void callerThatHangsUp_isVisibleOnTheServerSpan() throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request = "GET /example/7 HTTP/1.1\r\nHost: x\r\nX-Lab-Fault: user-service=delay:500ms\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        spans.assertTrace(
                server("GET /example/{id}").error("").event("exception").with(ERROR_TYPE));
    }
}
