package dev.tracelab.store.http;

/** A whole request is refused: nothing of it is kept. The message is meant for the sender. */
public final class RequestRefused extends Exception {
    private final Reason reason;

    public RequestRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, and what HTTP and gRPC call it. */
    public enum Reason {
        MALFORMED(400, 3),
        NOT_FOUND(404, 12),
        METHOD_NOT_ALLOWED(405, 12),
        TOO_LARGE(413, 8),
        UNSUPPORTED_TYPE(415, 12),
        FAILED(500, 13),
        OVERLOADED(503, 14);

        private final int httpStatus;
        private final int grpcStatus;

        Reason(int httpStatus, int grpcStatus) {
            this.httpStatus = httpStatus;
            this.grpcStatus = grpcStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }

        public int grpcStatus() {
            return grpcStatus;
        }
    }
}
