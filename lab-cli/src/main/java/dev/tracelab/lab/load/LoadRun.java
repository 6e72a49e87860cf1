package dev.tracelab.lab.load;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.terminal.Terminal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
        var slow = when(scenario.slowsBackEnd(), () -> SlowBackEnd.of(tools, home, target));
        var k6 = new K6Finder(System.getenv(), K6Pins.read(home.root(), System.getenv()), tools).find();
        var results = ResultFolder.create(scenario.file().getParent(), LocalDateTime.now(ZoneId.systemDefault()));
        try (var cleanup = new Cleanup()) {
            var result = run(k6, results, slow, cleanup);
            results.write("index.html", ResultPage.of(result));
            results.write("picture.svg", PictureFile.of(result));
            new LoadView(terminal).print(result, results);
            return result.isGood() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private LoadResult run(K6 k6, ResultFolder results, Optional<SlowBackEnd> slow, Cleanup cleanup) {
        var variables = options.variables();
        variables.put("LAB_FRONTEND", target.frontend());
        var run = new K6Run(k6, scenario, variables);
        var length = run.plan(tools, results.path()).length();
        options.strategy().ifPresent(strategy -> new StrategySwitch(target.frontend()).set(strategy, cleanup));
        var books = Books.open(target.addresses(), results);
        var latency = when(scenario.comparesPercentiles(), () -> new LatencyMeasures(target));
        var memory = MemoryGrowth.begin(home, target);
        var begin = Instant.now();
        var complaints = execute(run, length, results, slow, cleanup);
        var grown = memory.end();
        var issued = Issued.read(results.issued());
        return new LoadResult(
                scenario,
                target.frontend(),
                k6.origin(),
                begin,
                length,
                issued.requests(),
                Threshold.read(results.summary()),
                books.close(issued),
                latency.map(measures -> measures.check(issued.requests())).orElse(List.of()),
                grown,
                complaints);
    }

    /** What k6 has to complain of. */
    private List<String> execute(
            K6Run run, Duration length, ResultFolder results, Optional<SlowBackEnd> slow, Cleanup cleanup) {
        var process = run.start(results, length);
        cleanup.add(() -> K6Run.stop(process));
        slow.ifPresent(backEnd ->
                backEnd.between(length.dividedBy(3), length.dividedBy(3).multipliedBy(2), cleanup));
        new Progress(terminal, length).follow(process, new IssuedFile(results.issued()));
        if (cleanup.isInterrupted()) {
            throw LabException.failed("Interrupted. What there is of the run is in " + results.path());
        }
        if (!Files.exists(results.issued())) {
            throw LabException.failed(K6Run.complaints(process, results).toString());
        }
        return K6Run.complaints(process, results);
    }

    private static <T> Optional<T> when(boolean wanted, Supplier<T> maker) {
        return wanted ? Optional.of(maker.get()) : Optional.empty();
    }
}
