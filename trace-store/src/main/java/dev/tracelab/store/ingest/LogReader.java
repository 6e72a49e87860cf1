package dev.tracelab.store.ingest;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.storage.Batch;
import dev.tracelab.store.storage.Refusal;
import dev.tracelab.store.storage.Source;
import dev.tracelab.store.storage.StoredLog;
import dev.tracelab.store.storage.TraceId;
import dev.tracelab.store.wire.WireCursor;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.Arrays;

/** Keeps the log records that belong to a trace; others are accepted and forgotten. */
final class LogReader implements OtlpReader.ItemReader<StoredLog> {
    private final IngestLimits limits;

    LogReader(IngestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Source source, WireCursor item, Batch<StoredLog> batch) throws InvalidProtocolBufferException {
        if (item.length() > limits.maxSpanBytes()) {
            batch.refuse(Refusal.ITEM_TOO_LARGE);
            return;
        }
        byte[] encoded = Arrays.copyOfRange(item.buffer(), item.valueStart(), item.valueEnd());
        LogRecord log = LogRecord.parseFrom(encoded);
        if (log.getTraceId().isEmpty()) {
            batch.ignore();
            return;
        }
        TraceId.of(log.getTraceId())
                .ifPresentOrElse(
                        id -> batch.add(id, new StoredLog(source, encoded)), () -> batch.refuse(Refusal.INVALID_ID));
    }
}
