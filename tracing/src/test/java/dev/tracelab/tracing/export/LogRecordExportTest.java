package dev.tracelab.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The log records share everything with the spans but the exporter; two cases show that it is wired. */
class LogRecordExportTest {
    @Test
    void goodReceiver_takesAll() {
        try (var receiver = new FakeReceiver()) {
            var monitor = exportOneTo(receiver.port());

            assertThat(monitor.exported()).isEqualTo(1);
            assertThat(monitor.status().state()).isEqualTo(ExporterStatus.State.OK);
        }
    }

    @Test
    void noReceiver_isSaidOnceAndCounted() {
        var log = new RecordedLog(ExportMonitor.class);
        try (log) {
            var monitor = exportOneTo(FakeReceiver.closedPort());

            assertThat(monitor.failed(FailureReason.CONNECTION_REFUSED)).isEqualTo(1);
            assertThat(log.lines()).singleElement().asString().startsWith("WARN Export of log records to http://");
        }
    }

    private static ExportMonitor exportOneTo(int port) {
        var settings = Pipe.settings("http://127.0.0.1:" + port);
        var export = new LogExport(settings, InstantSource.system());
        var exporter = new AccountingLogExporter(OtlpExporters.logs(settings), export.monitor());
        try (var logs = SdkLoggerProvider.builder()
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
                .build()) {
            logs.get("test").logRecordBuilder().setBody("hello").emit();
            logs.forceFlush().join(20, TimeUnit.SECONDS);
        }
        return export.monitor();
    }
}
