package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "overhead",
        description = "What tracing costs: the same requests without the extension, switched off, and at four rates.",
        footer = {
            "",
            "All variants run side by side and have their turns in changing order; a ratio compares two turns of one "
                    + "round. Takes about twenty minutes and a machine that does nothing else. Exits with 1 when a target is missed; "
                    + "with --quick only when the measurement itself fails."
        })
public final class OverheadCommand implements Callable<Integer> {
    @Option(names = "--quick", description = "Few requests: shows that it works, its figures are of no worth.")
    boolean quick;

    @Option(names = "--starts", paramLabel = "N", description = "How often the services are started anew.")
    Integer starts;

    @Option(names = "--rounds", paramLabel = "N", description = "Turns of each variant for each start.")
    Integer rounds;

    @Option(names = "--requests", paramLabel = "N", description = "Requests of one turn.")
    Integer requests;

    @Option(names = "--warm-up", paramLabel = "N", description = "Requests of each set before anything counts.")
    Integer warmUp;

    @Option(names = "--documented", paramLabel = "S", description = "Seconds of a turn with documented times; 0: none.")
    Integer documented;

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "8000", description = "As for lab up.")
    int portOffset;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = LabHome.current();
        var terminal = Terminal.current();
        checkBuilt(home);
        var machine = Machine.now();
        var plan = plan();
        var measured = new OverheadBench(
                        home, new Ports(portOffset), plan, line -> terminal.line(terminal.style(Style.DIM, line)))
                .run();
        new TextReport(terminal, measured).print();
        write(home, plan, machine, measured, terminal);
        var met = Target.of(measured).stream().allMatch(Target::met);
        return quick || met ? ExitCode.OK : ExitCode.FAILED;
    }

    private Plan plan() {
        var base = quick ? Plan.QUICK : Plan.FULL;
        return new Plan(
                positive("--starts", starts, base.starts()),
                positive("--warm-up", warmUp, base.warmUp()),
                base.pieces(),
                positive("--rounds", rounds, base.rounds()),
                positive("--requests", requests, base.requests()),
                base.connections(),
                documented == null ? base.pacedSeconds() : documented);
    }

    private static int positive(String option, Integer given, int otherwise) {
        if (given != null && given < 1) {
            throw LabException.environment(option + " " + given + ": must be 1 or more.");
        }
        return given == null ? otherwise : given;
    }

    private static void checkBuilt(LabHome home) {
        for (var part : Part.services()) {
            var folder = ServiceSet.folder(Variant.Services.ABSENT, part, home);
            if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
                throw LabException.environment("The services without the extension are not built (" + folder
                        + "); ./lab bench overhead builds them.");
            }
        }
    }

    private static void write(LabHome home, Plan plan, Machine machine, Measured measured, Terminal terminal)
            throws IOException {
        var folder = home.state().resolve("overhead");
        var json = folder.resolve("report.json");
        var html = folder.resolve("report.html");
        Files.createDirectories(folder);
        write(json, JsonReport.of(plan, machine, measured).toPrettyString());
        write(html, new HtmlReport(plan, machine, measured).page());
        terminal.line();
        terminal.line("  " + html + "  " + json.getFileName());
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
