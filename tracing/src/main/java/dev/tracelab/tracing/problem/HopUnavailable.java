package dev.tracelab.tracing.problem;

import java.util.Map;

/** The called service cannot be reached or says that it is not available: asking again may help, if asking is safe. */
public final class HopUnavailable extends ProblemException {

    private static final long serialVersionUID = 1L;

    HopUnavailable(int status, String detail, Map<String, Object> extensions, Throwable cause) {
        super(status, detail, extensions, cause);
    }
}
