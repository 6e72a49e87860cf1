package dev.tracelab.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Log records share everything with the spans but processor and exporter; these cases show that it is wired. */
class LogRecordExportTest {
    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void goodReceiver_takesAll() {
        try (var logs = new Logs(receiver.port())) {
            logs.emit(3);
            var figures = logs.flushed();

            assertThat(figures.offered()).isEqualTo(3);
            assertThat(figures.exported()).isEqualTo(3);
            assertThat(logs.pipeline.monitor().status().state()).isEqualTo(ExporterStatus.State.OK);
        }
    }

    @Test
    void noReceiver_isSaidOnceAndCounted() {
        var log = new RecordedLog(ExportMonitor.class);
        try (log;
                var logs = new Logs(FakeReceiver.closedPort())) {
            logs.emit(1);
            var figures = logs.flushed();

            assertThat(figures.failed()).containsEntry("connection_refused", 1L);
            assertThat(log.lines()).singleElement().asString().startsWith("WARN Export of log records to http://");
        }
    }

    @Test
    void fullQueue_dropsAreCountedExactly() {
        receiver.hangs();
        try (var logs = new Logs(receiver.port())) {
            logs.emit(Pipe.BATCH);
            await().until(() -> receiver.calls() == 1);

            logs.emit(100);
            var stuck = logs.pipeline.figures();
            receiver.resumes();
            var figures = logs.flushed();

            assertThat(stuck.dropped()).isEqualTo(100 - Pipe.QUEUE);
            assertThat(stuck.queued()).isEqualTo(Pipe.BATCH + Pipe.QUEUE);
            assertThat(figures.dropped()).isEqualTo(100 - Pipe.QUEUE);
            assertThat(figures.exported()).isEqualTo(Pipe.BATCH + Pipe.QUEUE);
        }
    }

    /** The pipeline of a service, without the service. */
    private static final class Logs implements AutoCloseable {
        private final LogPipeline pipeline;
        private final SdkLoggerProvider provider;
        private final Logger logger;

        Logs(int port) {
            var settings = Pipe.settings("http://127.0.0.1:" + port);
            pipeline = new LogPipeline(settings, InstantSource.system());
            provider = SdkLoggerProvider.builder()
                    .addLogRecordProcessor(pipeline.processor(OtlpExporters.logs(settings)))
                    .build();
            logger = provider.get("test");
        }

        void emit(int count) {
            for (var i = 0; i < count; i++) {
                logger.logRecordBuilder().setBody("hello").emit();
            }
        }

        BatchFigures flushed() {
            await().until(() -> {
                provider.forceFlush().join(20, TimeUnit.SECONDS);
                return pipeline.figures().queued() == 0;
            });
            return pipeline.figures();
        }

        @Override
        public void close() {
            provider.close();
        }
    }
}
