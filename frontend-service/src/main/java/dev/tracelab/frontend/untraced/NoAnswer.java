package dev.tracelab.frontend.untraced;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** The called part gave no answer, or not all of it. The message says why in a few words: "connection refused". */
public final class NoAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    private NoAnswer(String words, Kind kind, Throwable cause) {
        super(words, cause);
        this.kind = kind;
    }

    static NoAnswer because(Throwable cause, Duration patience) {
        return switch (cause) {
            case TimeoutException timeout -> late(patience, timeout);
            case UnknownHostException unknown -> new NoAnswer("unknown host", Kind.OTHER, unknown);
            case ConnectException refused
            when words(refused).contains("refused") -> new NoAnswer("connection refused", Kind.OTHER, refused);
            case ConnectException connect when words(connect).contains("timed out") -> late(patience, connect);
            default -> new NoAnswer("the connection broke", Kind.BROKEN, cause);
        };
    }

    static NoAnswer late(Duration patience, Throwable cause) {
        return new NoAnswer("no answer within " + patience.toMillis() + " ms", Kind.LATE, cause);
    }

    static NoAnswer tooLong() {
        return new NoAnswer("answer too long", Kind.OTHER, null);
    }

    /** True when the part may be alive and merely slow. */
    public boolean late() {
        return kind == Kind.LATE;
    }

    /** True when the connection may have been an idle one that the part had closed, and another would do. */
    boolean broken() {
        return kind == Kind.BROKEN;
    }

    private static String words(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }

    private enum Kind {
        LATE,
        BROKEN,
        OTHER
    }
}
