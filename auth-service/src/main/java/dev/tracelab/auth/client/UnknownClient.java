package dev.tracelab.auth.client;

import dev.tracelab.tracing.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The caller has not shown that it is one of the configured clients: 401 with a challenge. */
final class UnknownClient extends ProblemException {

    private static final long serialVersionUID = 1L;

    UnknownClient() {
        super(401, "Only configured clients may ask; authenticate by HTTP Basic with client id and secret.");
    }

    @Override
    protected Map<String, String> headers() {
        return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"auth-service\", charset=\"UTF-8\"");
    }
}
