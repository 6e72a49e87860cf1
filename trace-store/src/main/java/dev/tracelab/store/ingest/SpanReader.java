package dev.tracelab.store.ingest;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.storage.AttributeSketch;
import dev.tracelab.store.storage.Batch;
import dev.tracelab.store.storage.Operation;
import dev.tracelab.store.storage.Refusal;
import dev.tracelab.store.storage.Source;
import dev.tracelab.store.storage.SpanId;
import dev.tracelab.store.storage.StoredSpan;
import dev.tracelab.store.storage.TraceId;
import dev.tracelab.store.wire.WireCursor;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Arrays;
import java.util.Optional;

/** Checks one span, trims it where it is too large, and keeps it encoded. */
final class SpanReader implements OtlpReader.ItemReader<StoredSpan> {
    private final IngestLimits limits;

    SpanReader(IngestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Source source, WireCursor item, Batch<StoredSpan> batch) throws InvalidProtocolBufferException {
        byte[] encoded = item.length() > limits.maxSpanBytes()
                ? new SpanTrimmer(limits).trim(item.message())
                : Arrays.copyOfRange(item.buffer(), item.valueStart(), item.valueEnd());
        if (encoded.length > limits.maxSpanBytes()) {
            batch.refuse(Refusal.ITEM_TOO_LARGE);
            return;
        }
        // Parsed whole once, so that what is kept is known to parse when it is read again.
        Span span = Span.parseFrom(encoded);
        Optional<TraceId> traceId = TraceId.of(span.getTraceId());
        long spanId = SpanId.of(span.getSpanId());
        if (traceId.isEmpty() || spanId == SpanId.NONE || !isValidParent(span.getParentSpanId())) {
            batch.refuse(Refusal.INVALID_ID);
            return;
        }
        batch.add(traceId.get(), store(source, span, spanId, encoded));
    }

    private static boolean isValidParent(ByteString parent) {
        return parent.isEmpty() || parent.size() == Long.BYTES;
    }

    private static StoredSpan store(Source source, Span span, long spanId, byte[] encoded) {
        return new StoredSpan(
                source,
                new Operation(source.service(), span.getName(), span.getKindValue()),
                spanId,
                SpanId.of(span.getParentSpanId()),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getStatus().getCodeValue(),
                AttributeSketch.of(span),
                encoded);
    }
}
