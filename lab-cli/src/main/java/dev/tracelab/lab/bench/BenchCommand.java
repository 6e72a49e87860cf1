package dev.tracelab.lab.bench;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measure the lab itself.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = StartupCommand.class)
public final class BenchCommand {}
