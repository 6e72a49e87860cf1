package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "draw", description = "Draw what 'lab adaptive --record FILE' has written, as SVG.")
final class DrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The record.")
    Path record;

    @Option(names = "--target", paramLabel = "N", defaultValue = "2", description = "The run's target (default 2).")
    double target;

    @Option(names = "--output", paramLabel = "SVG", required = true, description = "The picture.")
    Path output;

    @Override
    public Integer call() {
        try {
            RecordedRun run = RecordedRun.read(record);
            if (run.expected().isEmpty()) {
                throw LabException.environment(record + ": has no round in it; 'lab adaptive --record' writes them.");
            }
            Files.writeString(output, new Picture(run, target).svg());
            return ExitCode.OK;
        } catch (IOException e) {
            throw new LabException(ExitCode.ENVIRONMENT, record + ": cannot be drawn (" + e + ").", e);
        }
    }
}
