package dev.tracelab.store.query;

/** A query that cannot be answered; the message goes to the client in Jaeger's error body. */
final class QueryFailed extends Exception {
    private final int status;

    private QueryFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    static QueryFailed badParameter(String name, String problem) {
        return new QueryFailed(400, "malformed parameter " + name + ": " + problem);
    }

    static QueryFailed badRequest(String message) {
        return new QueryFailed(400, message);
    }

    static QueryFailed notFound(String message) {
        return new QueryFailed(404, message);
    }

    static QueryFailed methodNotAllowed() {
        return new QueryFailed(405, "only GET is served here");
    }

    int status() {
        return status;
    }
}
