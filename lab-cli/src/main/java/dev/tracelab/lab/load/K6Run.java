package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One scenario with its variables, and k6 to run it. */
final class K6Run {
    /** Thresholds were crossed; everything else was done. */
    private static final int THRESHOLDS_CROSSED = 99;

    private static final int POINTS_OF_A_GRAPH = 120;
    /** After SIGTERM k6 lets requests end and writes its results. */
    private static final long STOP_SECONDS = 15;

    private final K6 k6;
    private final ScenarioFile scenario;
    private final Map<String, String> variables;

    K6Run(K6 k6, ScenarioFile scenario, Map<String, String> variables) {
        this.k6 = k6;
        this.scenario = scenario;
        this.variables = variables;
    }

    K6Plan plan(Tools tools, Path results) {
        var arguments = new ArrayList<>(List.of("inspect", "--execution-requirements"));
        arguments.addAll(variables(results));
        arguments.add(scenario.file().toString());
        return K6Plan.of(tools.run(command(results, arguments).toArray(String[]::new)));
    }

    /** Its own words go to {@code k6.log}; what the script writes to the console is {@code issued.ndjson}. */
    Process start(ResultFolder results, Duration length) {
        var arguments = new ArrayList<>(List.of("run", "--quiet", "--no-usage-report", "--no-color"));
        arguments.addAll(List.of(
                "--log-format", "raw", "--console-output", results.issued().toString()));
        arguments.addAll(List.of("--out", report(results, length)));
        arguments.addAll(variables(results.path()));
        arguments.add(scenario.file().toString());
        try {
            return new ProcessBuilder(command(results.path(), arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(results.k6Log().toFile())
                    .start();
        } catch (IOException e) {
            throw new LabException(1, "k6 cannot be started: " + e.getMessage(), e);
        }
    }

    static void stop(Process k6) {
        k6.destroy();
        try {
            if (!k6.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                k6.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What went wrong beside thresholds, in sentences. */
    static List<String> complaints(Process k6, ResultFolder results) {
        return k6.exitValue() == 0 || k6.exitValue() == THRESHOLDS_CROSSED
                ? List.of()
                : List.of("k6 ended with code " + k6.exitValue() + "; its words are in " + results.k6Log() + ".");
    }

    private List<String> command(Path results, List<String> arguments) {
        return k6.command(scenario.file().getParent(), results, arguments);
    }

    private List<String> variables(Path results) {
        var arguments = new ArrayList<String>();
        variables.forEach((name, value) -> arguments.addAll(List.of("--env", name + "=" + value)));
        arguments.addAll(List.of("--env", "LAB_RESULTS=" + results));
        return arguments;
    }

    /** Port -1: no server, only the file at the end. */
    private static String report(ResultFolder results, Duration length) {
        var period = Math.max(1, length.toSeconds() / POINTS_OF_A_GRAPH);
        return "web-dashboard=port=-1&period=" + period + "s&export=" + results.report();
    }
}
