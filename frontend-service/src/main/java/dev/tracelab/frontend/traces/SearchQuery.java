package dev.tracelab.frontend.traces;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A search in words that every Jaeger understands. API v3 has two spellings of each parameter, {@code query.serviceName}
 * and the older {@code query.service_name}. Jaeger 2.13 knows the older ones alone and passes over the others without a
 * word, so that a search for one service finds all; 2.20 takes both. Some stores refuse a search without a limit.
 */
final class SearchQuery {

    private static final String PREFIX = "query.";
    private static final String LIMIT = PREFIX + "num_traces";
    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private SearchQuery() {}

    /**
     * @param query as the browser sent it, encoded; null when it sent none
     * @return the same with the older names; values stay as they are, as do parameters that are not of the search
     */
    static String inOlderSpelling(String query) {
        String spelled = query == null
                ? ""
                : Arrays.stream(query.split("&", -1)).map(SearchQuery::spell).collect(joining("&"));
        return spelled.contains(LIMIT + "=")
                ? spelled
                : spelled + (spelled.isEmpty() ? "" : "&") + LIMIT + "=" + DEFAULT_LIMIT;
    }

    private static String spell(String parameter) {
        int end = parameter.indexOf('=');
        if (!parameter.startsWith(PREFIX) || end < 0) {
            return parameter;
        }
        String name = CAPITAL.matcher(parameter.substring(0, end))
                .replaceAll(capital -> "_" + capital.group().toLowerCase(Locale.ROOT));
        return (name.equals(PREFIX + "search_depth") ? LIMIT : name) + parameter.substring(end);
    }
}
