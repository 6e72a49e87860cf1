package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.opentelemetry.semconv.UrlAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what was said about an operation. Operations are span names, and a server span gets its name only when its
 * request has been routed, which is after the sampler was asked. So {@code GET /users/{id}} is also found by the
 * request's method and path: a piece in braces stands for any one piece of the path.
 *
 * @param byName exact names, and {@code METHOD path} without braces
 * @param templates names with braces
 */
record Operations<T>(Map<String, T> byName, List<Template<T>> templates) {

    static <A, T> Operations<T> of(Map<String, A> listed, Function<A, T> make) {
        Map<String, T> byName = new HashMap<>();
        listed.forEach((name, value) -> byName.put(name, make.apply(value)));
        List<Template<T>> templates = byName.entrySet().stream()
                .filter(entry -> entry.getKey().contains("{"))
                .map(entry -> new Template<>(pieces(entry.getKey()), entry.getValue()))
                .toList();
        return new Operations<>(byName, templates);
    }

    /** Null where nothing was said. */
    T find(String spanName, Attributes attributes) {
        T exact = byName.get(spanName);
        String path = attributes.get(UrlAttributes.URL_PATH);
        if (exact != null || path == null || byName.isEmpty()) {
            return exact;
        }
        String operation = attributes.get(HttpAttributes.HTTP_REQUEST_METHOD) + " " + path;
        T plain = byName.get(operation);
        return plain != null || templates.isEmpty() ? plain : match(pieces(operation));
    }

    private T match(List<String> pieces) {
        return templates.stream()
                .filter(template -> template.matches(pieces))
                .map(Template::value)
                .findFirst()
                .orElse(null);
    }

    private static List<String> pieces(String operation) {
        return Stream.of(operation.split("/", -1)).toList();
    }

    record Template<T>(List<String> pieces, T value) {

        boolean matches(List<String> others) {
            if (pieces.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < pieces.size(); i++) {
                if (!pieces.get(i).startsWith("{") && !pieces.get(i).equals(others.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
