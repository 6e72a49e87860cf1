package dev.tracelab.lab.adaptive;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a page of metrics how often each operation was asked for since the service started: {@code
 * http_server_requests_seconds_count}, which every Quarkus or Spring service with Micrometer has.
 */
final class RequestCount {

    static final String METRIC = "http_server_requests_seconds_count";

    /** Not a route: what Micrometer says where no method was called. */
    private static final Set<String> NO_ROUTE = Set.of("NOT_FOUND", "UNKNOWN", "REDIRECTION", "");
    /**
     * Answered without a trace, so a probability would be wasted on them: what {@code
     * quarkus.otel.traces.suppress-application-uris} of frontend-service lists, and Quarkus' own paths.
     */
    private static final Pattern UNTRACED = Pattern.compile(
            "root|/|/(q|lab|static|trace|compare)(/.*)?|/(search|services|pipeline|sampling)|/icon\\.svg");

    private static final Pattern LINE = Pattern.compile(METRIC + "\\{(.*)} (\\S+).*");
    private static final Pattern METHOD = label("method");
    private static final Pattern URI = label("uri");

    private RequestCount() {}

    /** By the name of the operation; all statuses together. */
    static Map<String, Double> parse(String metrics) {
        Map<String, Double> counts = new HashMap<>();
        metrics.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            String labels = line.group(1);
            String operation = operation(value(METHOD, labels), value(URI, labels));
            if (!operation.isEmpty()) {
                counts.merge(operation, Double.valueOf(line.group(2)), Double::sum);
            }
        });
        return counts;
    }

    /** As the span is called; empty when there is none. */
    static String operation(String method, String uri) {
        return NO_ROUTE.contains(uri) || UNTRACED.matcher(uri).matches() ? "" : method + " " + uri;
    }

    private static Pattern label(String name) {
        return Pattern.compile("(?:^|,)" + name + "=\"([^\"]*)\"");
    }

    private static String value(Pattern label, String labels) {
        Matcher matcher = label.matcher(labels);
        return matcher.find() ? matcher.group(1) : "";
    }
}
