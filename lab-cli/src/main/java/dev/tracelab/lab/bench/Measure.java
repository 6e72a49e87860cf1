package dev.tracelab.lab.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One measured quantity over all runs.
 *
 * @param target at most this; 0 for none
 */
record Measure(String label, String unit, Spread spread, double target) {
    private static final double FIRST_TRACE_TARGET = 3.5;
    private static final double MEMORY_TARGET = 550;
    private static final double STOP_TARGET = 2;

    static List<Measure> of(List<StartupRun> runs) {
        return List.of(
                seconds("all parts ready", runs, StartupRun::ready, 0),
                seconds("first complete trace", runs, StartupRun::firstTrace, FIRST_TRACE_TARGET),
                new Measure("memory after 200 requests", "MiB", spread(runs, StartupRun::memory), MEMORY_TARGET),
                seconds("stop", runs, StartupRun::stop, STOP_TARGET));
    }

    boolean isMet() {
        return target == 0 || spread.median() <= target;
    }

    String format(double value) {
        return String.format(Locale.ROOT, unit.equals("s") ? "%.2f s" : "%.0f " + unit, value);
    }

    private static Measure seconds(
            String label, List<StartupRun> runs, ToDoubleFunction<StartupRun> value, double target) {
        return new Measure(label, "s", spread(runs, value), target);
    }

    private static Spread spread(List<StartupRun> runs, ToDoubleFunction<StartupRun> value) {
        return Spread.of(runs.stream().mapToDouble(value).boxed().toList());
    }
}
