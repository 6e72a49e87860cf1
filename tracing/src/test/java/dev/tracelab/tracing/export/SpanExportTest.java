package dev.tracelab.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which export can go, on a real socket. */
class SpanExportTest {
    private final FakeReceiver receiver = new FakeReceiver();
    private final Pipe pipe = Pipe.to(receiver.port());

    @AfterEach
    void close() {
        receiver.close();
        pipe.close();
    }

    @Test
    void goodReceiver_takesAll() {
        var figures = pipe.spans(4).flushed();

        assertThat(figures.exported()).isEqualTo(4);
        assertThat(figures.failedTotal()).isZero();
        assertThat(pipe.status().state()).isEqualTo(ExporterStatus.State.OK);
        assertThat(pipe.status().lastError()).isNull();
    }

    @Test
    void nothingExported_isIdle() {
        assertThat(pipe.status().state()).isEqualTo(ExporterStatus.State.IDLE);
    }

    @Test
    void unsampledSpans_areCreatedAndNotOffered() {
        try (var unsampled = Pipe.to(receiver.port(), Sampler.alwaysOff())) {
            var figures = unsampled.spans(3).flushed();

            assertThat(figures.created()).isEqualTo(3);
            assertThat(figures.sampled()).isZero();
            assertThat(receiver.calls()).isZero();
        }
    }

    @Test
    void noReceiver_isConnectionRefused() {
        try (var lost = Pipe.to(FakeReceiver.closedPort())) {
            var figures = lost.spans(4).flushed();

            assertOnlyFailure(figures, FailureReason.CONNECTION_REFUSED, 4);
            assertThat(lost.status().lastError()).startsWith("connection_refused: Failed to connect to /127.0.0.1:");
        }
    }

    @ParameterizedTest(name = "HTTP {0} is {1} after {2} call(s)")
    @CsvSource({"400, HTTP_4XX, 1", "401, HTTP_4XX, 1", "429, HTTP_4XX, 3", "500, HTTP_5XX, 1", "503, HTTP_5XX, 3"})
    void refusal_isCountedOnceAfterBoundedRetries(int status, FailureReason reason, int calls) {
        receiver.answers(status);

        var figures = pipe.spans(4).flushed();

        assertOnlyFailure(figures, reason, 4);
        assertThat(receiver.calls()).isEqualTo(calls);
        assertThat(pipe.status().lastError()).startsWith(reason.label() + ": HTTP " + status);
    }

    @Test
    void partialSuccess_countsBothParts() {
        receiver.answers(FakeReceiver.TWO_REJECTED);

        var figures = pipe.spans(4).flushed();

        assertThat(figures.exported()).isEqualTo(2);
        assertThat(figures.failed()).containsEntry("rejected", 2L);
        assertThat(figures.failedTotal()).isEqualTo(2);
        assertThat(pipe.status().lastError()).isEqualTo("rejected: 2 rejected by the receiver: full");
    }

    @Test
    void hangingReceiver_isTimeoutAndNeverBlocksTheCaller() {
        receiver.hangs();

        var started = System.nanoTime();
        pipe.spans(4);
        var blocked = Duration.ofNanos(System.nanoTime() - started);
        var figures = pipe.flushed();

        assertThat(blocked).isLessThan(Pipe.TIMEOUT);
        assertOnlyFailure(figures, FailureReason.TIMEOUT, 4);
    }

    @Test
    void fullQueue_dropsAreCountedExactly() {
        receiver.hangs();
        pipe.spans(Pipe.BATCH);
        await().until(() -> receiver.calls() == 1);

        pipe.spans(100);
        var stuck = pipe.figures();
        receiver.resumes();
        var figures = pipe.flushed();

        assertThat(stuck.dropped()).isEqualTo(100 - Pipe.QUEUE);
        assertThat(stuck.queued()).isEqualTo(Pipe.BATCH + Pipe.QUEUE);
        assertThat(figures.queued()).isZero();
        assertThat(figures.created())
                .isEqualTo(Pipe.BATCH + 100)
                .isEqualTo(figures.exported() + figures.failedTotal() + figures.dropped());
    }

    /** The sum must hold whatever the receiver does and however many threads end spans. */
    @Test
    void account_balancesUnderLoad() throws InterruptedException {
        try (var mixed = Pipe.to(receiver.port(), Sampler.traceIdRatioBased(0.5))) {
            var threads = new Thread[4];
            for (var i = 0; i < threads.length; i++) {
                threads[i] = Thread.ofVirtual().start(() -> mixed.spans(5_000));
            }
            receiver.answers(FakeReceiver.TWO_REJECTED);
            for (var thread : threads) {
                thread.join();
            }
            var figures = mixed.flushed();

            assertThat(figures.created()).isEqualTo(20_000);
            assertThat(figures.sampled()).isBetween(8_000L, 12_000L);
            assertThat(figures.dropped()).isPositive();
            assertThat(figures.failed().get("rejected")).isPositive();
            assertThat(figures.sampled()).isEqualTo(figures.exported() + figures.failedTotal() + figures.dropped());
        }
    }

    @Test
    void shutdown_sendsWhatIsQueued() {
        pipe.spans(3);

        pipe.close();

        assertThat(pipe.figures().exported()).isEqualTo(3);
    }

    private static void assertOnlyFailure(SpanFigures figures, FailureReason reason, long spans) {
        assertThat(figures.failed()).containsEntry(reason.label(), spans);
        assertThat(figures.failedTotal()).isEqualTo(spans);
        assertThat(figures.exported()).isZero();
        assertThat(figures.queued()).isZero();
    }
}
