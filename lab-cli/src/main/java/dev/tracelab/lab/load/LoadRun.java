package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.LedgerJson;
import dev.tracelab.lab.ledger.Snapshot;
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

    private final Terminal terminal;
    private final Target target;
    private final ScenarioFile scenario;
    private final LoadOptions options;
    private final Tools tools;
    private final K6 k6;

    LoadRun(LabHome home, Terminal terminal, Target target, ScenarioFile scenario, LoadOptions options) {
        this.terminal = terminal;
        this.target = target;
        this.scenario = scenario;
        this.options = options;
        this.tools = new Tools(terminal);
        this.k6 = new K6Finder(System.getenv(), K6Pins.read(home.root(), System.getenv()), tools).find();
    }

    int call() {
        target.check(scenario);
        var results = ResultFolder.create(scenario.file().getParent(), LocalDateTime.now());
        var variables = options.variables();
        variables.put("LAB_FRONTEND", target.frontend());
        var run = new K6Run(k6, scenario, variables);
        var plan = run.plan(tools, results.path());
        try (var cleanup = new Cleanup()) {
            var result = run(run, plan.length(), results, cleanup);
            results.write("index.html", ResultPage.of(result));
            new LoadView(terminal).print(result, results);
            return result.isGood() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private LoadResult run(K6Run run, Duration length, ResultFolder results, Cleanup cleanup) {
        options.strategy().ifPresent(strategy -> setStrategy(strategy, cleanup));
        var before = Snapshot.take(target.addresses());
        before.write(results.path().resolve("before.json"));
        var begin = Instant.now();
        var process = run.start(results, length);
        cleanup.add(() -> K6Run.stop(process));
        watch(process, length, new IssuedFile(results.issued()));
        if (cleanup.isInterrupted()) {
            throw LabException.failed("Interrupted. What there is of the run is in " + results.path());
        }
        var after = Snapshot.take(target.addresses());
        after.write(results.path().resolve("after.json"));
        var issued = Issued.read(results.issued());
        var ledger = Ledger.of(before, after, issued);
        results.write("ledger.json", LedgerJson.of(ledger).toPrettyString());
        return new LoadResult(
                scenario,
                target.frontend(),
                k6.origin(),
                begin,
                length,
                issued.requests(),
                thresholds(results),
                ledger,
                failures(process, results));
    }

    private void setStrategy(String strategy, Cleanup cleanup) {
        var sampling = new StrategySwitch(target.frontend());
        var usual = sampling.current();
        cleanup.add(() -> sampling.set(usual));
        sampling.set(new StrategyOption(strategy).json());
    }

    private void watch(Process process, Duration length, IssuedFile issued) {
        var progress = new Progress(terminal, length);
        var begin = System.nanoTime();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.show(Duration.ofNanos(System.nanoTime() - begin), issued.requests());
            }
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
