package dev.tracelab.tracing.export;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Set;

/**
 * Reads from the batch processor itself how many items it threw away because its queue was full.
 *
 * <p>The processor tells nobody but its meter, and Quarkus switches that meter off together with OTLP metrics. So it
 * gets a meter provider of its own, which exports nothing, has no thread and is read when somebody asks.
 */
final class DropMeter {
    private static final Set<String> PROCESSED =
            Set.of("otel.sdk.processor.span.processed", "otel.sdk.processor.log.processed");
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    private static final String QUEUE_FULL = "queue_full";

    private final Reader reader = new Reader();
    private final SdkMeterProvider meters =
            SdkMeterProvider.builder().registerMetricReader(reader).build();

    MeterProvider meters() {
        return meters;
    }

    /** One reader at a time: a collection is not made for concurrent use. */
    synchronized long dropped() {
        return requireNonNull(reader.source).collectAllMetrics().stream()
                .filter(metric -> PROCESSED.contains(metric.getName()))
                .mapToLong(DropMeter::queueFull)
                .sum();
    }

    private static long queueFull(MetricData processed) {
        return processed.getLongSumData().getPoints().stream()
                .filter(point -> QUEUE_FULL.equals(point.getAttributes().get(ERROR_TYPE)))
                .mapToLong(LongPointData::getValue)
                .sum();
    }

    private static final class Reader implements MetricReader {
        private volatile CollectionRegistration source;

        @Override
        public void register(CollectionRegistration registration) {
            source = registration;
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType instrument) {
            return AggregationTemporality.CUMULATIVE;
        }

        @Override
        public CompletableResultCode forceFlush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
