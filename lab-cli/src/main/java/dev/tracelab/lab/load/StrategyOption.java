package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.LabException;

/** A sampling strategy in the short form of {@code --strategy}, such as {@code probability=0.01}. */
record StrategyOption(String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KNOWN =
            "always_on, always_off, probability=0.01, rate_limiting=5, remote," + " error_biased=0.1, dynamic=2";

    StrategyOption {
        json(text);
    }

    /** As {@code PUT /lab/sampling} takes it. */
    ObjectNode json() {
        return json(text);
    }

    private static ObjectNode json(String text) {
        var parts = text.split("=", 2);
        var json = JSON.createObjectNode().put("strategy", parts[0]);
        return switch (parts[0]) {
            case "always_on", "always_off", "remote" -> {
                if (parts.length > 1) {
                    throw refused(text, parts[0] + " takes no argument.");
                }
                yield json;
            }
            case "probability", "error_biased" -> json.put("ratio", argument(text, parts, 0, 1));
            case "rate_limiting" -> json.put("tracesPerSecond", argument(text, parts, Double.MIN_VALUE, 100_000));
            case "dynamic" -> json.put("targetTracesPerSecond", argument(text, parts, Double.MIN_VALUE, 100_000));
            default -> throw refused(text, "there is no such strategy. There are: " + KNOWN + ".");
        };
    }

    private static double argument(String text, String[] parts, double least, double most) {
        var range = least == 0 ? "between 0 and 1" : "above 0";
        try {
            var number = Double.parseDouble(parts.length > 1 ? parts[1] : "");
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below like any other bad value.
        }
        throw refused(
                text,
                parts[0] + " needs a number " + range + ", such as "
                        + KNOWN.replaceAll(".*(" + parts[0] + "=[0-9.]+).*", "$1") + ".");
    }

    private static LabException refused(String text, String why) {
        return LabException.environment("--strategy " + text + ": " + why);
    }
}
