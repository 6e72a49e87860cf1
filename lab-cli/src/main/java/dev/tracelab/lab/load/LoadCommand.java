package dev.tracelab.lab.load;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = "Put the stack under an exactly known load and account for every trace of it.",
        footer = {
            "",
            "  lab load --list                                      the scenarios and what each is for",
            "  lab load smoke                                       six seconds of everything",
            "  lab load sampling-probability --strategy probability=0.01",
            "  lab load steady --rate 50 --duration 5m",
            "",
            "Needs k6: the program that TRACELAB_K6 names, one on the PATH, the container image, or Go to "
                    + "build it with. Leaves load-tests/results/<time>/ with index.html, k6's report.html, every "
                    + "request, the ledger and all figures. A strategy is set before the load and set back after it. "
                    + "Exits with 1 when a threshold is crossed or the ledger's verdict is bad."
        })
public final class LoadCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "One of those that --list lists.")
    String scenario;

    @Option(names = "--list", description = "List the scenarios.")
    boolean list;

    @Option(names = "--rate", paramLabel = "N", description = "Requests per second (default: the scenario's own).")
    Integer rate;

    @Option(names = "--duration", paramLabel = "TIME", description = "30s, 5m or 1h (default: the scenario's own).")
    String duration;

    @Option(
            names = "--strategy",
            paramLabel = "NAME[=ARG]",
            description =
                    "Sampling strategy during the load, as 'lab sampling set' takes it (default: the scenario's own,"
                            + " else the one in force).")
    String strategy;

    @Option(names = "--frontend", paramLabel = "URL", description = "Frontend to load (default: the running stack's).")
    String frontend;

    @Option(
            names = "--query",
            paramLabel = "URL",
            description = "Query API to read traces from (default: the running stack's).")
    String query;

    @Override
    public Integer call() {
        var home = LabHome.current();
        var terminal = Terminal.current();
        var folder = home.root().resolve("load-tests");
        if (list) {
            list(terminal, folder);
            return ExitCode.OK;
        }
        if (scenario == null) {
            throw LabException.environment(
                    "Which scenario? 'lab load --list' lists them; 'lab load smoke' is the shortest.");
        }
        var file = ScenarioFile.named(folder, scenario);
        var options = new LoadOptions(
                Optional.ofNullable(rate),
                Optional.ofNullable(duration),
                Optional.ofNullable(strategy).or(file::strategy));
        var target = Target.of(home, Optional.ofNullable(frontend), Optional.ofNullable(query));
        return new LoadRun(home, terminal, target, file, options).call();
    }

    private static void list(Terminal terminal, Path folder) {
        for (var each : ScenarioFile.in(folder)) {
            terminal.line("  " + terminal.style(Style.BOLD, Text.left(each.name(), 24, "")) + each.question());
        }
    }
}
