package dev.tracelab.lab.sampling;

import dev.tracelab.lab.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = "Put a strategy into force in every service.",
        footer = {
            "",
            "  lab sampling set always_on               keep everything",
            "  lab sampling set probability=0.01        one trace of a hundred",
            "  lab sampling set rate_limiting=5         at most five a second, in each process",
            "  lab sampling set error_biased=0.1        announced failures and a tenth of the others",
            "  lab sampling set dynamic=2               about two a second, by a ratio that moves",
            "  lab sampling set remote                  as the sampling server says",
            "",
            "Exits with 1 when a service did not follow."
        })
final class SetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STRATEGY[=ARGUMENT]", description = "One of " + StrategyArgument.KNOWN + ".")
    String strategy;

    @Option(names = "--ratio", paramLabel = "P", description = "Of probability and error_biased: from 0 to 1.")
    Double ratio;

    @Option(names = "--traces-per-second", paramLabel = "N", description = "Of rate_limiting.")
    Double tracesPerSecond;

    @Option(names = "--target", paramLabel = "N", description = "Of dynamic: traces per second in each process.")
    Double target;

    @Option(names = "--min-ratio", paramLabel = "P", description = "Of dynamic: never less (default: 0.01).")
    Double minRatio;

    @Option(names = "--max-ratio", paramLabel = "P", description = "Of dynamic: never more (default: 1).")
    Double maxRatio;

    @Mixin
    Target stack;

    @Override
    public Integer call() {
        var argument = StrategyArgument.parse(strategy)
                .with("ratio", ratio)
                .with("tracesPerSecond", tracesPerSecond)
                .with("targetTracesPerSecond", target)
                .with("minRatio", minRatio)
                .with("maxRatio", maxRatio);
        var report = stack.client().set(argument);
        stack.print(report);
        return report.path("consistent").asBoolean() ? ExitCode.OK : ExitCode.FAILED;
    }
}
