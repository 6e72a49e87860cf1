package dev.tracelab.gateway.token;

import dev.tracelab.tracing.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** 401 with the challenge of RFC 6750. */
final class InvalidToken extends ProblemException {

    private static final long serialVersionUID = 1L;

    InvalidToken(String detail) {
        super(401, detail);
    }

    @Override
    protected Map<String, String> headers() {
        return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
}
