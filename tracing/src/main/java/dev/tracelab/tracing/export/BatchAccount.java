package dev.tracelab.tracing.export;

import io.opentelemetry.api.metrics.MeterProvider;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/** The account of one signal, spans or log records, from the batch processor to the receiver. */
final class BatchAccount {
    private final LongAdder offered = new LongAdder();
    private final DropMeter dropMeter = new DropMeter();
    private final ExportMonitor monitor;

    /** @param items what is exported, in the plural, for the log lines */
    BatchAccount(String items, String endpoint, InstantSource clock) {
        this.monitor = new ExportMonitor(items, endpoint, clock, dropMeter::dropped);
    }

    /** An item is about to be given to the batch processor. */
    void offered() {
        offered.increment();
    }

    /** For the batch processor, which tells nobody else what it drops. */
    MeterProvider meters() {
        return dropMeter.meters();
    }

    ExportMonitor monitor() {
        return monitor;
    }

    /** Reads the later steps first, so that an item that moves on meanwhile is never counted twice. */
    BatchFigures figures() {
        var exported = monitor.exported();
        var failed = monitor.failedByReason();
        var lost = failed.values().stream().mapToLong(Long::longValue).sum();
        var dropped = dropMeter.dropped();
        var all = offered.sum();
        return new BatchFigures(all, exported, all - exported - lost - dropped, dropped, failed);
    }
}
