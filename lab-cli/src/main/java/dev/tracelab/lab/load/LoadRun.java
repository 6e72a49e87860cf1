package dev.tracelab.lab.load;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.LedgerJson;
import dev.tracelab.lab.ledger.Snapshot;
import dev.tracelab.lab.terminal.Terminal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One load from begin to end: strategy, account, k6, account, ledger, page. */
final class LoadRun {
    private final LabHome home;
    private final Terminal terminal;
    private final Target target;
    private final ScenarioFile scenario;
    private final LoadOptions options;
    private final Tools tools;

    LoadRun(LabHome home, Terminal terminal, Target target, ScenarioFile scenario, LoadOptions options) {
        this.home = home;
        this.terminal = terminal;
        this.target = target;
        this.scenario = scenario;
        this.options = options;
        this.tools = new Tools(terminal);
    }

    int call() {
        target.check(scenario);
        var slow = scenario.slowsBackEnd()
                ? Optional.of(SlowBackEnd.of(tools, home, target))
                : Optional.<SlowBackEnd>empty();
        var k6 = new K6Finder(System.getenv(), K6Pins.read(home.root(), System.getenv()), tools).find();
        var results = ResultFolder.create(scenario.file().getParent(), LocalDateTime.now());
        try (var cleanup = new Cleanup()) {
            var result = run(k6, results, slow, cleanup);
            results.write("index.html", ResultPage.of(result));
            new LoadView(terminal).print(result, results);
            return result.isGood() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private LoadResult run(K6 k6, ResultFolder results, Optional<SlowBackEnd> slow, Cleanup cleanup) {
        var variables = options.variables();
        variables.put("LAB_FRONTEND", target.frontend());
        var run = new K6Run(k6, scenario, variables);
        var length = run.plan(tools, results.path()).length();
        options.strategy().ifPresent(strategy -> setStrategy(strategy, cleanup));
        var before = Snapshot.take(target.addresses());
        before.write(results.before());
        var latency = scenario.comparesPercentiles()
                ? Optional.of(new LatencyMeasures(target))
                : Optional.<LatencyMeasures>empty();
        var begin = Instant.now();
        var process = run.start(results, length);
        cleanup.add(() -> K6Run.stop(process));
        slow.ifPresent(backEnd ->
                backEnd.between(length.dividedBy(3), length.dividedBy(3).multipliedBy(2), cleanup));
        new Progress(terminal, length).follow(process, new IssuedFile(results.issued()));
        if (cleanup.isInterrupted()) {
            throw LabException.failed("Interrupted. What there is of the run is in " + results.path());
        }
        var after = Snapshot.take(target.addresses());
        after.write(results.after());
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
                Threshold.read(results.summary()),
                ledger,
                latency.map(measures -> measures.check(issued.requests())).orElse(List.of()),
                K6Run.complaints(process, results));
    }

    private void setStrategy(String strategy, Cleanup cleanup) {
        var sampling = new StrategySwitch(target.frontend());
        var usual = sampling.current();
        cleanup.add(() -> sampling.set(usual));
        sampling.set(new StrategyOption(strategy).json());
    }
}
