package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was asked for beside the scenario.
 *
 * @param rate requests per second; empty for the scenario's own
 * @param duration such as {@code 30s}, {@code 5m} or {@code 1h}; empty for the scenario's own
 * @param strategy short form such as {@code probability=0.1}; empty to leave sampling as it is
 */
record LoadOptions(Optional<Integer> rate, Optional<String> duration, Optional<String> strategy) {
    private static final int MOST = 10_000;
    private static final Pattern DURATION = Pattern.compile("[1-9]\\d{0,4}[smh]");

    LoadOptions {
        rate.filter(each -> each < 1 || each > MOST).ifPresent(each -> {
            throw LabException.environment(
                    "--rate " + each + ": must be between 1 and " + MOST + " requests per second.");
        });
        duration.filter(each -> !DURATION.matcher(each).matches()).ifPresent(each -> {
            throw LabException.environment(
                    "--duration " + each + ": must be a whole number of seconds, minutes or hours: 30s, 5m, 1h.");
        });
        strategy.ifPresent(StrategySwitch::parse);
    }

    /** The variables that {@code load-tests/lib/settings.ts} reads. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        rate.ifPresent(each -> variables.put("LAB_RATE", Integer.toString(each)));
        duration.ifPresent(each -> variables.put("LAB_DURATION", each));
        strategy.ifPresent(each -> variables.put("LAB_STRATEGY", each));
        return variables;
    }
}
