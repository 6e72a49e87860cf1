package dev.tracelab.lab.bench;

import dev.tracelab.lab.bench.overhead.OverheadCommand;
import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measure the lab itself.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StartupCommand.class, OverheadCommand.class})
public final class BenchCommand {}
