package dev.tracelab.tracing.privacy;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * URLs as they may stand on spans. Anybody can put anything into the URL of a request: an e-mail address for an id, a
 * token in a query. What does not look like one of our own values is replaced by {@code REDACTED}, as the semantic
 * conventions for {@code url.query} and {@code url.full} ask.
 */
final class SafeUrl {

    private static final String REDACTED = "REDACTED";
    private static final int LONGEST_SEGMENT = 40;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]{0," + LONGEST_SEGMENT + "}");
    private static final Pattern VALUE = Pattern.compile("[a-z]{0,16}|[0-9]{1,7}");
    private static final Set<String> PARAMETERS = Set.of("status", "limit", "offset");

    private SafeUrl() {}

    static String path(String path) {
        return isSafe(path, 0) ? path : scrubbedPath(path);
    }

    private static String scrubbedPath(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> SEGMENT.matcher(segment).matches() ? segment : REDACTED)
                .collect(Collectors.joining("/"));
    }

    static String query(String query) {
        return Arrays.stream(query.split("&", -1)).map(SafeUrl::parameter).collect(Collectors.joining("&"));
    }

    /** Of an absolute URL, {@code scheme://host:port/path?query}. */
    static String full(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        if (path < 0) {
            return url;
        }
        if (isSafe(url, path)) {
            return url;
        }
        int query = url.indexOf('?', path);
        return query < 0
                ? url.substring(0, path) + path(url.substring(path))
                : url.substring(0, path) + path(url.substring(path, query)) + "?" + query(url.substring(query + 1));
    }

    /**
     * Whether there is nothing but a path, of which each segment matches {@link #SEGMENT}. Nearly every URL is like this,
     * and this runs for every span: no patterns, no new strings.
     */
    private static boolean isSafe(String url, int from) {
        int length = 0;
        for (int i = from; i < url.length(); i++) {
            char c = url.charAt(i);
            length = c == '/' ? 0 : length + 1;
            if (length > LONGEST_SEGMENT || !isSafe(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafe(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c == '/'
                || c == '.'
                || c == '_'
                || c == '-';
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        if (!PARAMETERS.contains(name)) {
            return (SEGMENT.matcher(name).matches() ? name : REDACTED) + (equals < 0 ? "" : "=" + REDACTED);
        }
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return VALUE.matcher(value).matches() ? parameter : name + "=" + REDACTED;
    }
}
