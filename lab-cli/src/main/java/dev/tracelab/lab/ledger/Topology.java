package dev.tracelab.lab.ledger;

import dev.tracelab.lab.trace.Span;
import java.util.Set;

/** Who calls whom: which service owes the span that is not there. */
final class Topology {
    static final String ENTRY = "frontend-service";
    static final String DATABASE_OWNER = "user-service";

    private static final String GATEWAY = "api-gateway";
    private static final Set<String> TOKEN_CALLS = Set.of("POST /introspect", "POST /tokens");
    private static final String UNTRACED_CALL = "POST /payments";

    private Topology() {}

    /** The called service of an HTTP call; empty for the payment provider, which makes no spans. */
    static String callee(Span call) {
        if (call.name().equals(UNTRACED_CALL)) {
            return "";
        }
        return switch (call.service()) {
            case ENTRY -> GATEWAY;
            case GATEWAY -> TOKEN_CALLS.contains(call.name()) ? "auth-service" : DATABASE_OWNER;
            default -> "";
        };
    }

    /** The service that made the parent of this span. */
    static String parentOf(Span span) {
        if (span.kind() != Span.Kind.SERVER) {
            return span.service();
        }
        return span.service().equals(GATEWAY) ? ENTRY : GATEWAY;
    }
}
