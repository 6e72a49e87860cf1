package dev.tracelab.lab.ledger;

import dev.tracelab.lab.http.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The account of all Collectors together, from their own metrics. */
final class CollectorReader {
    static final String NAME = "collector";

    private static final Http HTTP = new Http(Duration.ofSeconds(5));
    private static final String TAIL = "otelcol_processor_tail_sampling_";

    private CollectorReader() {}

    /** @param urls one or more pages of metrics */
    static Account read(List<String> urls) {
        List<PrometheusText.Sample> samples = new ArrayList<>();
        for (var url : urls) {
            try {
                var answer = HTTP.get(url, Map.of());
                if (!answer.isSuccess()) {
                    return Account.silent(NAME, url + " answered " + answer.status());
                }
                samples.addAll(PrometheusText.samples(answer.body()));
            } catch (IOException e) {
                return Account.silent(NAME, url + " cannot be reached (" + e.getMessage() + ")");
            }
        }
        return account(samples);
    }

    static Account account(List<PrometheusText.Sample> samples) {
        var account = Account.of(NAME, "");
        samples.forEach(sample -> add(account, sample));
        return account;
    }

    private static void add(Account account, PrometheusText.Sample sample) {
        var exporter = sample.label("exporter");
        switch (sample.name()) {
            // It only grows while the process lives, so a restart is noticed even when more came after it.
            case "otelcol_process_uptime", "otelcol_process_uptime_seconds" -> count(account, "uptime", sample);
            case "otelcol_receiver_accepted_spans" -> count(account, "accepted", sample);
            case "otelcol_receiver_refused_spans" -> count(account, "refused", sample);
            case "otelcol_exporter_sent_spans" -> count(account, "sent." + exporter, sample);
            case "otelcol_exporter_send_failed_spans" -> count(account, "send_failed." + exporter, sample);
            case "otelcol_exporter_enqueue_failed_spans" -> count(account, "enqueue_failed." + exporter, sample);
            case "otelcol_exporter_queue_size" -> queue(account, sample);
            case TAIL + "new_trace_id_received" -> count(account, "tail.new", sample);
            case TAIL + "sampling_trace_dropped_too_early" -> count(account, "tail.too_early", sample);
            case TAIL + "global_count_traces_sampled" -> count(account, "decided." + decision(sample), sample);
            case TAIL + "count_traces_sampled" ->
                count(account, decision(sample) + "_by." + sample.label("policy"), sample);
            default -> {}
        }
    }

    private static void count(Account account, String name, PrometheusText.Sample sample) {
        account.counters().merge(name, Math.round(sample.value()), Long::sum);
    }

    /** Metrics and logs have queues too; only what carries spans is waited for. */
    private static void queue(Account account, PrometheusText.Sample sample) {
        if (sample.label("data_type").isEmpty() || sample.label("data_type").equals("traces")) {
            account.gauges().merge("queued", Math.round(sample.value()), Long::sum);
        }
    }

    /** Older versions say only {@code sampled="true"}. */
    private static String decision(PrometheusText.Sample sample) {
        var decision = sample.label("decision");
        return decision.isEmpty() ? (sample.label("sampled").equals("true") ? "sampled" : "not_sampled") : decision;
    }
}
