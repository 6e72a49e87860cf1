package dev.tracelab.lab;

import dev.tracelab.lab.adaptive.AdaptiveCommand;
import dev.tracelab.lab.bench.BenchCommand;
import dev.tracelab.lab.ledger.LedgerCommand;
import dev.tracelab.lab.load.LoadCommand;
import dev.tracelab.lab.request.RequestCommand;
import dev.tracelab.lab.sampling.SamplingCommand;
import dev.tracelab.lab.stack.DownCommand;
import dev.tracelab.lab.stack.LogsCommand;
import dev.tracelab.lab.stack.StatusCommand;
import dev.tracelab.lab.stack.TrainCommand;
import dev.tracelab.lab.stack.UpCommand;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.trace.TraceCommand;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/** The {@code lab} command. */
@Command(
        name = "lab",
        description = {"Runs Trace Lab on this machine, makes requests and shows them as traces.", ""},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Trace Lab 1.0.0-SNAPSHOT",
        footer = {
            "",
            "Exit codes:",
            "  0  it worked",
            "  1  it was tried and failed, or a verdict was not met",
            "  2  wrong use, or the machine does not allow it (port taken, no JDK, disk full)",
            "  3  no stack is running",
            "",
            "'lab test' runs the tests of the whole repository, 'lab test --compose' those of the containers.",
            "'lab request' and 'lab trace' work with any stack: --frontend URL --query URL.",
            "NO_COLOR switches colours off."
        })
public final class Lab {
    /** Commands that speak of the others. */
    private static final Set<String> NEEDS_ALL = Set.of("help", "completion");

    /** In the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    private Lab() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        // A request is made once: the JDK's client would silently repeat a POST whose connection broke.
        System.setProperty("sun.net.http.retryPost", "false");
        // Numbers go with the words, which are English; in SVG and CSS nothing else is a number.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        return commandLine(Terminal.current(), arguments).execute(arguments);
    }

    /** With the one command that is called, since reading the annotations of all takes 0.1 s; with all for the help. */
    static CommandLine commandLine(Terminal terminal, String... arguments) {
        var commandLine = new CommandLine(new Lab());
        var called = arguments.length == 0 ? "help" : arguments[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(called) || NEEDS_ALL.contains(called) || !COMMANDS.containsKey(called)) {
                commandLine.addSubcommand(name, command);
            }
        });
        addHelp(commandLine);
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.min(terminal.width(), 100))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((error, command, parsed) -> report(error, terminal));
    }

    private static void addHelp(CommandLine command) {
        var spec = command.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Show this help message and exit.")
                    .build());
        }
        command.getSubcommands().values().forEach(Lab::addHelp);
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("up", UpCommand.class);
        commands.put("down", DownCommand.class);
        commands.put("status", StatusCommand.class);
        commands.put("logs", LogsCommand.class);
        commands.put("request", RequestCommand.class);
        commands.put("trace", TraceCommand.class);
        commands.put("ledger", LedgerCommand.class);
        commands.put("load", LoadCommand.class);
        commands.put("sampling", SamplingCommand.class);
        commands.put("adaptive", AdaptiveCommand.class);
        commands.put("bench", BenchCommand.class);
        commands.put("completion", CompletionCommand.class);
        commands.put("train", TrainCommand.class);
        commands.put("help", HelpCommand.class);
        return commands;
    }

    private static int report(Exception error, Terminal terminal) throws Exception {
        if (!(error instanceof LabException expected)) {
            throw error;
        }
        System.err.println(terminal.style(Style.RED, "lab:") + " " + expected.getMessage());
        return expected.exitCode();
    }
}
