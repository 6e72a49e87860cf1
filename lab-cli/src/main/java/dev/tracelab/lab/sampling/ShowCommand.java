package dev.tracelab.lab.sampling;

import dev.tracelab.lab.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show what is in force in every service, and warn where services differ.")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    Target target;

    @Override
    public Integer call() {
        target.print(target.client().show());
        return ExitCode.OK;
    }
}
