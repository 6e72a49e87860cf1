package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One load from begin to end: strategy, account, k6, account, ledger, page. */
final class LoadRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long POLL_MILLIS = 250;

    private final LabHome home;
    private final Terminal terminal;
    private final Target target;
    private final ScenarioFile scenario;
    private final LoadOptions options;

    LoadRun(LabHome home, Terminal terminal, Target target, ScenarioFile scenario, LoadOptions options) {
        this.home = home;
        this.terminal = terminal;
        this.target = target;
        this.scenario = scenario;
        this.options = options.strategy().isPresent() ? options : options.withStrategy(scenario.strategy());
    }

    int call() {
        target.checkTiming(scenario);
        var tools = new Tools(terminal);
        var k6 = new K6Finder(System.getenv(), K6Pins.read(home.root(), System.getenv()), tools).find();
        var results = ResultFolder.create(scenario.file().getParent(), LocalDateTime.now());
        var result = run(tools, k6, results);
        results.write("index.html", ResultPage.of(result));
        new LoadView(terminal).print(result, results);
        return result.isGood() ? ExitCode.OK : ExitCode.FAILED;
    }

    private LoadResult run(Tools tools, K6 k6, ResultFolder results) {
        var variables = options.variables();
        variables.put("LAB_FRONTEND", target.frontend());
        var run = new K6Run(k6, scenario, variables);
        var plan = run.plan(tools, results.path());
        try (var cleanup = new Cleanup()) {
            var begin = Instant.now();
            var process = run.start(results, plan.length());
            cleanup.add(() -> K6Run.stop(process));
            var requests = watch(process, plan.length(), new IssuedFile(results.issued()));
            if (cleanup.isInterrupted()) {
                throw LabException.failed("Interrupted. What there is of the run is in " + results.path());
            }
            return result(k6, results, begin, plan.length(), requests, failures(process, results));
        }
    }

    private List<IssuedRequest> watch(Process k6, Duration length, IssuedFile issued) {
        var progress = new Progress(terminal, length);
        var begin = System.nanoTime();
        try {
            while (!k6.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.show(Duration.ofNanos(System.nanoTime() - begin), issued.requests());
            }
            return issued.requests();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted.");
        } finally {
            progress.end();
        }
    }

    private static List<String> failures(Process k6, ResultFolder results) {
        List<String> failures = new ArrayList<>();
        if (k6.exitValue() != 0 && k6.exitValue() != K6Run.THRESHOLDS_CROSSED) {
            failures.add("k6 ended with code " + k6.exitValue() + "; its words are in " + results.k6Log() + ".");
        }
        return failures;
    }

    private LoadResult result(
            K6 k6,
            ResultFolder results,
            Instant begin,
            Duration length,
            List<IssuedRequest> requests,
            List<String> failures) {
        return new LoadResult(
                scenario,
                options,
                options.strategy(),
                target.frontend(),
                k6.origin(),
                begin,
                length,
                requests,
                thresholds(results),
                failures);
    }

    private static List<Threshold> thresholds(ResultFolder results) {
        try {
            return Files.exists(results.summary())
                    ? Threshold.of(JSON.readTree(results.summary().toFile()))
                    : List.of();
        } catch (IOException e) {
            throw new LabException(1, results.summary() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
