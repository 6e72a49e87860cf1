package dev.tracelab.lab.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP answer, whatever its status.
 *
 * @param headers by name as sent
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .map(header -> header.getValue().getFirst())
                .findFirst();
    }
}
