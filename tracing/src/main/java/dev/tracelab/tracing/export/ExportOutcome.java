package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;

/** What became of one batch. */
sealed interface ExportOutcome {
    record Exported(long items) implements ExportOutcome {}

    /** Part or all of the batch is lost; {@code detail} is text for people. */
    record Failed(long exported, long lost, FailureReason reason, String detail) implements ExportOutcome {}

    static ExportOutcome of(CompletableResultCode result, int items) {
        return result.isSuccess() ? new Exported(items) : failed(result.getFailureThrowable(), items);
    }

    static Failed failed(Throwable thrown, int items) {
        return switch (rootOf(thrown)) {
            case RefusedExportException refused when refused.rejected() > 0 -> partlyRejected(refused, items);
            case IOException network -> new Failed(0, items, FailureReason.ofException(network), textOf(network));
            case null -> new Failed(0, items, FailureReason.OTHER, "the exporter gave no reason");
            case Throwable unexpected -> new Failed(0, items, FailureReason.OTHER, unexpected.toString());
        };
    }

    private static Failed partlyRejected(RefusedExportException refused, int items) {
        var lost = Math.min(refused.rejected(), items);
        return new Failed(items - lost, lost, refused.reason(), refused.getMessage());
    }

    /** The exporter wraps the cause once; an exporter that fails by itself is taken as it is. */
    private static Throwable rootOf(Throwable thrown) {
        return thrown != null && !(thrown instanceof IOException) && thrown.getCause() instanceof IOException cause
                ? cause
                : thrown;
    }

    private static String textOf(IOException exception) {
        return exception.getMessage() == null ? exception.toString() : exception.getMessage();
    }
}
