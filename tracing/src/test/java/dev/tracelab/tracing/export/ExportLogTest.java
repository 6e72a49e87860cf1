package dev.tracelab.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportLogTest {
    private final FakeReceiver receiver = new FakeReceiver();
    private final Pipe pipe = Pipe.to(receiver.port());
    private final RecordedLog log = new RecordedLog(ExportMonitor.class);

    @AfterEach
    void close() {
        log.close();
        receiver.close();
        pipe.close();
    }

    @Test
    void outage_isOneLineAtItsStart() {
        receiver.answers(400);

        pipe.spans(4).flushed();
        pipe.spans(4).flushed();
        pipe.spans(4).flushed();

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().getFirst())
                .startsWith(
                        "WARN Export of spans to http://127.0.0.1:" + receiver.port() + "/v1/traces fails (http_4xx: ");
    }

    @Test
    void recovery_isOneLineWithTheNumberLost() {
        receiver.answers(400);
        pipe.spans(4).flushed();
        pipe.spans(3).flushed();
        receiver.answers(200);

        pipe.spans(2).flushed();
        pipe.spans(2).flushed();

        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().getLast())
                .matches("INFO Export of spans to .* works again after \\d+ s; 7 spans were lost\\.");
        assertThat(pipe.status().state()).isEqualTo(ExporterStatus.State.OK);
        assertThat(pipe.status().lastError()).startsWith("http_4xx: ");
    }

    @Test
    void secondOutage_countsItsOwnLosses() {
        receiver.answers(400);
        pipe.spans(4).flushed();
        receiver.answers(200);
        pipe.spans(1).flushed();
        receiver.answers(500);
        pipe.spans(2).flushed();
        receiver.answers(200);

        pipe.spans(1).flushed();

        assertThat(log.lines()).hasSize(4);
        assertThat(log.lines().getLast()).endsWith("; 2 spans were lost.");
    }

    @Test
    void goodExport_saysNothing() {
        pipe.spans(4).flushed();

        assertThat(log.lines()).isEmpty();
    }
}
