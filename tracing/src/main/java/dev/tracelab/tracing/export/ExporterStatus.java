package dev.tracelab.tracing.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * Whether export works, since when, and the last error seen ({@code null} before the first; kept after recovery).
 *
 * <p>{@code idle} means that nothing has been exported yet, so nobody knows.
 */
public record ExporterStatus(State state, Instant since, String lastError) {
    /** In JSON and metrics in small letters. */
    public enum State {
        IDLE,
        OK,
        FAILING;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ExporterStatus idle(Instant now) {
        return new ExporterStatus(State.IDLE, now, null);
    }

    ExporterStatus working(Instant now) {
        return new ExporterStatus(State.OK, state == State.OK ? since : now, lastError);
    }

    ExporterStatus failing(Instant now, String error) {
        return new ExporterStatus(State.FAILING, state == State.FAILING ? since : now, error);
    }
}
