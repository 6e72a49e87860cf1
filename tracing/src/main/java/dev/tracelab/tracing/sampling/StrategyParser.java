package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.problem.ProblemException;
import dev.tracelab.tracing.sampling.Strategy.AlwaysOff;
import dev.tracelab.tracing.sampling.Strategy.AlwaysOn;
import dev.tracelab.tracing.sampling.Strategy.Dynamic;
import dev.tracelab.tracing.sampling.Strategy.ErrorBiased;
import dev.tracelab.tracing.sampling.Strategy.Probability;
import dev.tracelab.tracing.sampling.Strategy.RateLimiting;
import dev.tracelab.tracing.sampling.Strategy.Remote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a {@link Strategy} from its fields or from its one line; every complaint names the field. */
final class StrategyParser {

    static final String STRATEGY = "strategy";

    /** Every strategy, with the field that follows its name in one line; empty where there is none. */
    private static final Map<String, String> FIRST_FIELDS = firstFields();

    private final Map<String, ?> fields;
    private final Set<String> unread;

    private StrategyParser(Map<String, ?> fields) {
        this.fields = fields;
        this.unread = new TreeSet<>(fields.keySet());
    }

    /** @throws ProblemException 400 that names the field */
    static Strategy fromFields(Map<String, ?> fields) {
        StrategyParser parser = new StrategyParser(fields);
        Strategy strategy = parser.strategy();
        parser.requireAllRead();
        return strategy;
    }

    /**
     * Reads {@code always_on}, {@code probability=0.01}, {@code dynamic=2,minRatio=0.05}.
     *
     * @throws ProblemException 400 that names the field
     */
    static Strategy fromText(String text) {
        String[] nameAndRest = text.strip().split("=", 2);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(STRATEGY, nameAndRest[0]);
        if (nameAndRest.length == 2) {
            String first = FIRST_FIELDS.getOrDefault(nameAndRest[0], "");
            List<String> parts = List.of(nameAndRest[1].split(",", -1));
            fields.put(first.isEmpty() ? "value" : first, number(first, parts.getFirst()));
            parts.stream().skip(1).forEach(part -> putPart(fields, part));
        }
        return fromFields(fields);
    }

    static Set<String> names() {
        return FIRST_FIELDS.keySet();
    }

    private Strategy strategy() {
        String name = name();
        return switch (name) {
            case "always_on" -> new AlwaysOn();
            case "always_off" -> new AlwaysOff();
            case "probability" -> new Probability(number("ratio"));
            case "rate_limiting" -> new RateLimiting(number("tracesPerSecond"));
            case "remote" -> new Remote();
            case "error_biased" -> new ErrorBiased(number("ratio"));
            case "dynamic" ->
                new Dynamic(
                        number("targetTracesPerSecond"),
                        number("minRatio", Dynamic.DEFAULT_MIN_RATIO),
                        number("maxRatio", Dynamic.DEFAULT_MAX_RATIO));
            default -> throw ProblemException.badField(STRATEGY, "there is no such strategy; " + known());
        };
    }

    private String name() {
        unread.remove(STRATEGY);
        if (fields.get(STRATEGY) instanceof String name) {
            return name;
        }
        throw ProblemException.badField(STRATEGY, "a name is needed; " + known());
    }

    private double number(String field) {
        if (!fields.containsKey(field)) {
            throw ProblemException.badField(field, "this strategy needs a number here.");
        }
        return number(field, Double.NaN);
    }

    private double number(String field, double otherwise) {
        unread.remove(field);
        if (!fields.containsKey(field)) {
            return otherwise;
        }
        if (fields.get(field) instanceof Number number) {
            return number.doubleValue();
        }
        throw ProblemException.badField(field, "a number is needed.");
    }

    private void requireAllRead() {
        if (!unread.isEmpty()) {
            String field = unread.iterator().next();
            throw ProblemException.badField(field, "this strategy has no such field.");
        }
    }

    private static void putPart(Map<String, Object> fields, String part) {
        String[] nameAndValue = part.split("=", 2);
        String name = nameAndValue[0].strip();
        if (nameAndValue.length != 2 || fields.containsKey(name)) {
            throw ProblemException.badField(name, "each further field is written once, as name=number.");
        }
        fields.put(name, number(name, nameAndValue[1]));
    }

    private static Double number(String field, String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.badField(field, "a number is needed.");
        }
    }

    private static String known() {
        return "there are " + String.join(", ", names()) + ".";
    }

    private static Map<String, String> firstFields() {
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("always_on", "");
        ordered.put("always_off", "");
        ordered.put("probability", "ratio");
        ordered.put("rate_limiting", "tracesPerSecond");
        ordered.put("remote", "");
        ordered.put("error_biased", "ratio");
        ordered.put("dynamic", "targetTracesPerSecond");
        return ordered;
    }
}
