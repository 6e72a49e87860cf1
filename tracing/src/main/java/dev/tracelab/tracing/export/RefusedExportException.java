package dev.tracelab.tracing.export;

import java.io.IOException;

/**
 * The receiver answered, but did not take everything. Travels from the sender to the accounting as the cause of a failed
 * export.
 */
final class RefusedExportException extends IOException {
    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final long rejected;

    private RefusedExportException(FailureReason reason, long rejected, String message) {
        super(message);
        this.reason = reason;
        this.rejected = rejected;
    }

    static RefusedExportException httpStatus(int status, String message) {
        return new RefusedExportException(
                FailureReason.ofStatus(status), 0, ("HTTP " + status + " " + message).strip());
    }

    static RefusedExportException partialSuccess(PartialSuccess partial) {
        var said = partial.message().isEmpty() ? "" : ": " + partial.message();
        return new RefusedExportException(
                FailureReason.REJECTED, partial.rejected(), partial.rejected() + " rejected by the receiver" + said);
    }

    FailureReason reason() {
        return reason;
    }

    /** Number of items the receiver threw away; 0 when it refused the whole batch by its status. */
    long rejected() {
        return rejected;
    }
}
