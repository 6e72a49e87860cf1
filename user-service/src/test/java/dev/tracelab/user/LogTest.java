package dev.tracelab.user;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import dev.tracelab.user.outbox.OutboxRunner;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console format puts into each line: the fields of the thread's diagnostic context. */
@QuarkusTest
class LogTest {

    @Inject
    SpanRecorder spans;

    @Inject
    OutboxRunner outbox;

    @Stub("payment-provider")
    WireMockServer provider;

    private final LineHandler lines = new LineHandler();
    private final Logger logger = Logger.getLogger("dev.tracelab.user");

    @BeforeEach
    void listen() {
        PaymentStub.authorizes(provider);
        TestDatabase.execute("DELETE FROM outbox");
        logger.addHandler(lines);
        given().contentType(ContentType.JSON)
                .body("{\"items\":[{\"sku\":\"SOCKS-42\",\"quantity\":1}]}")
                .post("/users/1/orders");
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
        spans.ignoreRest();
    }

    @Test
    void requests_onVirtualThreads() {
        assertIds(lines.fields("Order "), "processOrder");
    }

    @Test
    void outboxWorker_onItsOwnThread() throws InterruptedException {
        outbox.runOnItsThread(() -> lines.has("Sent confirmations"));

        assertIds(lines.fields("Sent confirmations"), "process order-confirmations");
    }

    private void assertIds(Map<String, String> fields, String spanName) {
        SpanData span = spans.all().stream()
                .filter(any -> any.getName().equals(spanName))
                .findFirst()
                .orElseThrow();
        assertThat(fields)
                .containsEntry("traceId", span.getTraceId())
                .containsEntry("spanId", span.getSpanId())
                .containsEntry("sampled", "true");
    }

    private static final class LineHandler extends Handler {

        private final Map<String, Map<String, String>> records = new ConcurrentHashMap<>();

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord record = ExtLogRecord.wrap(line);
            records.put(record.getFormattedMessage(), record.getMdcCopy());
        }

        boolean has(String beginning) {
            return records.keySet().stream().anyMatch(message -> message.startsWith(beginning));
        }

        Map<String, String> fields(String beginning) {
            Awaitility.await().until(() -> has(beginning));
            return records.entrySet().stream()
                    .filter(record -> record.getKey().startsWith(beginning))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
