package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectorReaderTest {
    private static final String PAGE = """
            # HELP otelcol_receiver_accepted_spans_total Number of spans
            # TYPE otelcol_receiver_accepted_spans_total counter
            otelcol_receiver_accepted_spans_total{receiver="otlp",transport="http"} 700
            otelcol_receiver_accepted_spans_total{receiver="otlp",transport="grpc"} 100
            otelcol_receiver_refused_spans_total{receiver="otlp",transport="http"} 3
            otelcol_exporter_sent_spans_total{exporter="otlp_grpc/jaeger"} 1.2e+03
            otelcol_exporter_sent_spans{exporter="otlp_grpc/tempo"} 800
            otelcol_exporter_send_failed_spans_total{exporter="otlp_grpc/tempo"} 5
            otelcol_exporter_queue_size{data_type="traces",exporter="otlp_grpc/tempo"} 2
            otelcol_exporter_queue_size{data_type="logs",exporter="elasticsearch"} 9
            otelcol_process_uptime_seconds_total 12.5
            otelcol_processor_tail_sampling_new_trace_id_received_total 100
            otelcol_processor_tail_sampling_global_count_traces_sampled_total{decision="sampled",sampled="true"} 15
            otelcol_processor_tail_sampling_global_count_traces_sampled_total{sampled="false"} 84
            otelcol_processor_tail_sampling_count_traces_sampled_total{policy="baseline",sampled="true"} 10
            otelcol_processor_tail_sampling_count_traces_sampled_total{policy="baseline",sampled="false"} 89
            """;

    private final Account account = CollectorReader.account(PrometheusText.samples(PAGE));

    @Test
    void spans_areCountedOverAllReceivers_byExporter() {
        assertThat(account.count("accepted")).isEqualTo(800);
        assertThat(account.count("refused")).isEqualTo(3);
        assertThat(account.group("sent")).isEqualTo(Map.of("otlp_grpc/jaeger", 1200L, "otlp_grpc/tempo", 800L));
        assertThat(account.group("send_failed")).isEqualTo(Map.of("otlp_grpc/tempo", 5L));
    }

    @Test
    void queueOfLogs_isNotWaitedFor() {
        assertThat(account.gauge("queued")).isEqualTo(2);
    }

    @Test
    void decisions_areRead_withAndWithoutTheirNewLabel() {
        assertThat(account.group("decided")).isEqualTo(Map.of("sampled", 15L, "not_sampled", 84L));
        assertThat(account.group("sampled_by")).isEqualTo(Map.of("baseline", 10L));
        assertThat(account.group("not_sampled_by")).isEqualTo(Map.of("baseline", 89L));
    }
}
