package dev.tracelab.tracing.export;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;

/** Counts the log records that are offered to the batch processor. */
record CountingLogProcessor(LogRecordProcessor batch, BatchAccount account) implements LogRecordProcessor {
    @Override
    public void onEmit(Context context, ReadWriteLogRecord log) {
        account.offered();
        batch.onEmit(context, log);
    }

    @Override
    public CompletableResultCode forceFlush() {
        return batch.forceFlush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return batch.shutdown();
    }
}
