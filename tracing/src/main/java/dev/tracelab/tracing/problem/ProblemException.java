package dev.tracelab.tracing.problem;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;

/**
 * An expected failure that is answered as a {@link Problem}. Throw it, or a small subclass that names the failure, from
 * any layer; nobody but the mapper of this package catches it.
 *
 * <p>The message becomes the problem's {@code detail} and, through the exception event, part of the trace: never put
 * personal data or secrets into it.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> extensions;

    public ProblemException(int status, String detail) {
        this(status, detail, Map.of(), null);
    }

    public ProblemException(int status, String detail, Map<String, Object> extensions, Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.extensions = Map.copyOf(extensions);
    }

    /** Bad input: status 400, with the member {@code field}. The detail says what would be right. */
    public static ProblemException badField(String field, String detail) {
        return new ProblemException(
                Status.BAD_REQUEST.getStatusCode(), field + ": " + detail, Map.of("field", field), null);
    }

    public int status() {
        return status;
    }

    /** Header fields that the answer needs, such as {@code WWW-Authenticate} with 401. */
    protected Map<String, String> headers() {
        return Map.of();
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
