package dev.tracelab.lab;

import dev.tracelab.lab.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        footer = {"", "Use it in this shell:  . <(./lab completion)"})
final class CompletionCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Terminal.current().line(AutoComplete.bash("lab", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
