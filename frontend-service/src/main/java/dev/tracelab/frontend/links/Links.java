package dev.tracelab.frontend.links;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Body of {@code GET /lab/links}; null where there is no such tool. */
record Links(String jaeger, String grafana) {

    private static final String PLACEHOLDER = "{traceId}";
    // Anything else, "javascript:" above all, must not become a link of the page.
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^/\\s]+/\\S*");

    /** @throws ConfigurationException for a template of which no link can be made */
    static Links of(LinksConfig config) {
        return new Links(checked("lab.links.jaeger", config.jaeger()), checked("lab.links.grafana", config.grafana()));
    }

    private static String checked(String key, Optional<String> template) {
        if (template.isEmpty()) {
            return null;
        }
        String text = template.get();
        if (!WEB_ADDRESS.matcher(text).matches() || !text.contains(PLACEHOLDER)) {
            throw new ConfigurationException(key + ": '" + text + "' must be an http or https address with "
                    + PLACEHOLDER + " in it, such as http://localhost:16686/trace/" + PLACEHOLDER + ", or empty.");
        }
        return text;
    }
}
