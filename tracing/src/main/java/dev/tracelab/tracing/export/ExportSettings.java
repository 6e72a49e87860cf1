package dev.tracelab.tracing.export;

import io.quarkus.opentelemetry.runtime.config.build.OTelBuildConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterConfig;
import io.quarkus.opentelemetry.runtime.config.runtime.exporter.OtlpExporterRuntimeConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The standard {@code quarkus.otel.*} keys that export depends on, checked. There are no keys of our own. Logs take
 * headers, compression, timeout and batches from the traces; only their endpoint may differ.
 *
 * @param timeout of one call with all its retries
 * @param batchTimeout how long the batch processor waits for a batch; longer than {@code timeout}, so that it never
 *     recycles a batch that is still being written
 */
record ExportSettings(
        String tracesEndpoint,
        String logsEndpoint,
        Map<String, String> headers,
        String compression,
        Duration timeout,
        Duration scheduleDelay,
        int queueSize,
        int batchSize,
        Duration batchTimeout) {
    static final String PROTOCOL = "http/protobuf";

    ExportSettings {
        require(
                batchTimeout.compareTo(timeout) > 0,
                "quarkus.otel.bsp.export.timeout (" + batchTimeout + ") must be longer than"
                        + " quarkus.otel.exporter.otlp.timeout (" + timeout + ")");
        require(
                batchSize <= queueSize,
                "quarkus.otel.bsp.max.export.batch.size (" + batchSize + ") must not be larger than"
                        + " quarkus.otel.bsp.max.queue.size (" + queueSize + ")");
    }

    static ExportSettings from(OTelBuildConfig build, OTelRuntimeConfig otel, OtlpExporterRuntimeConfig otlp) {
        requireOneWayOut(build);
        requireProtocol(otlp.traces());
        var traces = otlp.traces();
        var bsp = otel.bsp();
        return new ExportSettings(
                endpoint(traces, "v1/traces"),
                endpoint(otlp.logs(), "v1/logs"),
                headers(traces.headers().orElse(List.of())),
                traces.compression().map(type -> type.getValue()).orElse("none"),
                traces.timeout(),
                bsp.scheduleDelay(),
                bsp.maxQueueSize(),
                bsp.maxExportBatchSize(),
                bsp.exportTimeout());
    }

    private static void requireOneWayOut(OTelBuildConfig build) {
        require(
                build.traces().exporter().equals(List.of("none")),
                "quarkus.otel.traces.exporter must be 'none': the exporter of this module has a batch processor of its"
                        + " own, and with any other value every span would be sent twice");
        require(
                build.logs().exporter().equals(List.of("none")),
                "quarkus.otel.logs.exporter must be 'none', for the same reason");
    }

    private static void requireProtocol(OtlpExporterConfig signal) {
        var protocol = signal.protocol().orElse(PROTOCOL);
        require(
                protocol.equals(PROTOCOL),
                "quarkus.otel.exporter.otlp.protocol must be '" + PROTOCOL + "', but is '" + protocol + "'");
    }

    /** As Quarkus does it: the path of the signal is appended, also to an endpoint given for one signal. */
    private static String endpoint(OtlpExporterConfig signal, String path) {
        var base = signal.endpoint().orElse("http://localhost:4318").strip();
        require(
                base.matches("https?://[^/]+.*"),
                "quarkus.otel.exporter.otlp.endpoint must be an http or https address, but is '" + base + "'");
        return URI.create(base.endsWith("/") ? base : base + "/").resolve(path).toString();
    }

    private static Map<String, String> headers(List<String> pairs) {
        return pairs.stream().map(ExportSettings::pair).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String[] pair(String header) {
        var pair = header.split("=", 2);
        require(
                pair.length == 2 && !pair[0].isBlank(),
                "quarkus.otel.exporter.otlp.headers must be name=value pairs with commas between");
        return new String[] {pair[0].strip(), pair[1].strip()};
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
