package dev.tracelab.tracing.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.util.Locale;

/** Why a receiver did not get, or did not keep, what was sent to it. The label is what metrics and JSON show. */
public enum FailureReason {
    /** Nobody listens at the endpoint, or there is no route to it. */
    CONNECTION_REFUSED,
    /** Connecting or the whole call took longer than the export timeout. */
    TIMEOUT,
    /** The receiver answered 4xx: it will refuse the same data again. */
    HTTP_4XX,
    /** The receiver answered 5xx, after the bounded retries. */
    HTTP_5XX,
    /** The receiver answered 200 and said in the body that it threw some items away (OTLP partial success). */
    REJECTED,
    /** Anything else; the text beside it says what. */
    OTHER;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FailureReason ofStatus(int status) {
        return switch (status / 100) {
            case 4 -> HTTP_4XX;
            case 5 -> HTTP_5XX;
            default -> OTHER;
        };
    }

    static FailureReason ofException(IOException exception) {
        return switch (exception) {
            case RefusedExportException refused -> refused.reason();
            case InterruptedIOException timeout -> TIMEOUT;
            case ConnectException refused -> CONNECTION_REFUSED;
            default -> OTHER;
        };
    }
}
