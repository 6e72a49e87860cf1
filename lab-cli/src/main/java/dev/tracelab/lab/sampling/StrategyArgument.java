package dev.tracelab.lab.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.LabException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A strategy as it is typed: {@code always_on}, {@code probability=0.01}, {@code dynamic=2,minRatio=0.05}. Whether its
 * numbers make sense is for the services to say; they name the field.
 */
public record StrategyArgument(ObjectNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each strategy with the field that its argument fills; empty where it takes none. */
    static final Map<String, String> FIELDS = fields();

    /** As this command lists them. */
    static final String KNOWN = "always_on, always_off, probability=RATIO, rate_limiting=PER_SECOND, remote,"
            + " error_biased=RATIO, dynamic=PER_SECOND";

    /** Ends the command with the reason when it is no strategy. */
    public static StrategyArgument parse(String text) {
        var nameAndRest = text.split("=", 2);
        var field = FIELDS.get(nameAndRest[0]);
        if (field == null) {
            throw LabException.environment("\"" + text + "\" is no strategy; there are " + KNOWN + ".");
        }
        var json = JSON.createObjectNode().put("strategy", nameAndRest[0]);
        if (nameAndRest.length == 2) {
            var parts = nameAndRest[1].split(",", -1);
            if (field.isEmpty()) {
                throw LabException.environment(nameAndRest[0] + " takes no argument.");
            }
            json.put(field, number(text, parts[0]));
            for (var i = 1; i < parts.length; i++) {
                var pair = parts[i].split("=", 2);
                json.put(pair[0], number(text, pair.length == 2 ? pair[1] : ""));
            }
        }
        return new StrategyArgument(json);
    }

    /** As it is typed, from any JSON that has its fields. */
    static String text(JsonNode sampler) {
        var text = new StringBuilder(sampler.path("strategy").asText());
        for (var field : new String[] {"ratio", "tracesPerSecond", "targetTracesPerSecond", "minRatio", "maxRatio"}) {
            if (sampler.path(field).isNumber()) {
                text.append(text.indexOf("=") < 0 ? "=" : "," + field + "=").append(number(sampler.path(field)));
            }
        }
        return text.toString();
    }

    static String number(JsonNode number) {
        return number.asText().replaceFirst("\\.0$", "");
    }

    /** The same with one more field, where it was given. */
    StrategyArgument with(String field, Double value) {
        return value == null ? this : new StrategyArgument(json.deepCopy().put(field, value));
    }

    private static double number(String text, String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw LabException.environment("\"" + text + "\": \"" + number + "\" is no number.");
        }
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("always_on", "");
        fields.put("always_off", "");
        fields.put("probability", "ratio");
        fields.put("rate_limiting", "tracesPerSecond");
        fields.put("remote", "");
        fields.put("error_biased", "ratio");
        fields.put("dynamic", "targetTracesPerSecond");
        return fields;
    }
}
