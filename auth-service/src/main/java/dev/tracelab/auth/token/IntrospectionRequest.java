package dev.tracelab.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tracelab.tracing.problem.ProblemException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/** The form of an introspection; its other fields, such as {@code token_type_hint}, are not needed. */
record IntrospectionRequest(String token) {

    private static final String FIELD = "token=";

    IntrospectionRequest {
        if (token.isBlank()) {
            throw ProblemException.badField("token", "the token to look at is needed.");
        }
    }

    static IntrospectionRequest parse(String form) {
        List<String> values = Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith(FIELD))
                .map(field -> field.substring(FIELD.length()))
                .toList();
        if (values.size() != 1) {
            throw ProblemException.badField("token", "this form field is needed, once.");
        }
        return new IntrospectionRequest(decode(values.getFirst()));
    }

    @Override
    public String toString() {
        return "IntrospectionRequest[…]";
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) { // not passed on as a cause: it quotes the value
            throw ProblemException.badField("token", "its percent-encoding is broken.");
        }
    }
}
