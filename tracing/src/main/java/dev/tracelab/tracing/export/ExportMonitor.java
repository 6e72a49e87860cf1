package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Counts what became of every batch of one signal and says aloud, once, when export breaks and when it works again.
 *
 * <p>Trap: the counters move when the receiver has answered, not when a batch is handed over. Until then its items are
 * neither exported nor failed.
 */
final class ExportMonitor {
    private static final Logger LOG = Logger.getLogger(ExportMonitor.class);

    private final String items;
    private final String endpoint;
    private final InstantSource clock;
    private final LongSupplier dropped;
    private final LongAdder exported = new LongAdder();
    private final Map<FailureReason, LongAdder> failed = new EnumMap<>(FailureReason.class);

    private ExporterStatus status;
    private long lostBeforeFailure;

    /**
     * @param items what is exported, in the plural, for the log lines
     * @param dropped items lost before they reached the exporter; they count as lost in the recovery line
     */
    ExportMonitor(String items, String endpoint, InstantSource clock, LongSupplier dropped) {
        this.items = items;
        this.endpoint = endpoint;
        this.clock = clock;
        this.dropped = dropped;
        this.status = ExporterStatus.idle(clock.instant());
        for (var reason : FailureReason.values()) {
            failed.put(reason, new LongAdder());
        }
    }

    /** Runs one export and books its outcome when it is known. */
    CompletableResultCode watch(int batchSize, Supplier<CompletableResultCode> export) {
        try {
            var result = export.get();
            return result.whenComplete(() -> book(ExportOutcome.of(result, batchSize)));
        } catch (RuntimeException | Error thrown) {
            book(ExportOutcome.failed(thrown, batchSize));
            throw thrown;
        }
    }

    long exported() {
        return exported.sum();
    }

    long failed(FailureReason reason) {
        return failed.get(reason).sum();
    }

    /** Every reason, also those that never happened, in the order of {@link FailureReason}. */
    Map<String, Long> failedByReason() {
        var byLabel = new LinkedHashMap<String, Long>();
        failed.forEach((reason, count) -> byLabel.put(reason.label(), count.sum()));
        return byLabel;
    }

    synchronized ExporterStatus status() {
        return status;
    }

    private synchronized void book(ExportOutcome outcome) {
        switch (outcome) {
            case ExportOutcome.Exported(var count) -> {
                exported.add(count);
                working();
            }
            case ExportOutcome.Failed(var count, var lost, var reason, var detail) -> {
                exported.add(count);
                failed.get(reason).add(lost);
                failing(reason, detail);
            }
        }
    }

    private void working() {
        if (status.state() == ExporterStatus.State.FAILING) {
            var seconds = Duration.between(status.since(), clock.instant()).toSeconds();
            LOG.infof(
                    "Export of %s to %s works again after %d s; %d %s were lost.",
                    items, endpoint, seconds, lost() - lostBeforeFailure, items);
        }
        lostBeforeFailure = lost();
        status = status.working(clock.instant());
    }

    private void failing(FailureReason reason, String detail) {
        if (status.state() != ExporterStatus.State.FAILING) {
            LOG.warnf(
                    "Export of %s to %s fails (%s: %s); they are lost until it works again.",
                    items, endpoint, reason.label(), detail);
        }
        status = status.failing(clock.instant(), reason.label() + ": " + detail);
    }

    private long lost() {
        return failed.values().stream().mapToLong(LongAdder::sum).sum() + dropped.getAsLong();
    }
}
