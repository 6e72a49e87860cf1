package dev.tracelab.lab.sampling;

import picocli.CommandLine.Command;

@Command(
        name = "sampling",
        description = "Show or set which traces are kept.",
        subcommands = {ShowCommand.class, SetCommand.class},
        synopsisSubcommandLabel = "(show | set STRATEGY)")
public final class SamplingCommand {}
