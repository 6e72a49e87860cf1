package dev.tracelab.lab;

import dev.tracelab.lab.bench.BenchCommand;
import dev.tracelab.lab.request.RequestCommand;
import dev.tracelab.lab.stack.DownCommand;
import dev.tracelab.lab.stack.LogsCommand;
import dev.tracelab.lab.stack.StatusCommand;
import dev.tracelab.lab.stack.TrainCommand;
import dev.tracelab.lab.stack.UpCommand;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.trace.TraceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** The {@code lab} command. */
@Command(
        name = "lab",
        description = {"Runs Trace Lab on this machine, makes requests and shows them as traces.", ""},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Trace Lab 1.0.0-SNAPSHOT",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RequestCommand.class,
            TraceCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes:",
            "  0  it worked",
            "  1  it was tried and failed, or a verdict was not met",
            "  2  wrong use, or the machine does not allow it (port taken, no JDK, disk full)",
            "  3  no stack is running",
            "",
            "'lab test' runs the tests of the whole repository. NO_COLOR switches colours off."
        })
public final class Lab {
    private Lab() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        // A request is made once: the JDK's client would silently repeat a POST whose connection broke.
        System.setProperty("sun.net.http.retryPost", "false");
        return commandLine(Terminal.current()).execute(arguments);
    }

    static CommandLine commandLine(Terminal terminal) {
        var commandLine = new CommandLine(new Lab());
        commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.min(terminal.width(), 100))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((error, command, parsed) -> report(error, terminal));
        return commandLine;
    }

    private static int report(Exception error, Terminal terminal) throws Exception {
        if (!(error instanceof LabException expected)) {
            throw error;
        }
        System.err.println(terminal.style(Style.RED, "lab:") + " " + expected.getMessage());
        return expected.exitCode();
    }
}
