package dev.tracelab.lab.stack;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.terminal.Style;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Show the log of one part or of all, also of a stack that has stopped.")
public final class LogsCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 100;
    private static final String SUPERVISOR = "supervisor";

    @Parameters(
            arity = "0..1",
            paramLabel = "part",
            completionCandidates = PartNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    boolean follow;

    @Option(names = "--trace", paramLabel = "ID", description = "Only lines of this trace.")
    String trace = "";

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "200",
            description = "At most the last N lines of each part (default 200).")
    int lines;

    @Override
    public Integer call() throws InterruptedException {
        var home = LabHome.current();
        var terminal = Terminal.current();
        var logs = parts().stream()
                .map(name -> new LogFile(name, home.log(name)))
                .filter(log -> Files.exists(log.file()))
                .toList();
        if (logs.isEmpty()) {
            throw new LabException(ExitCode.NOT_RUNNING, "There are no logs yet. Start a stack: ./lab up");
        }
        logs.forEach(log -> print(terminal, log, log.last(trace.isEmpty() ? lines : Integer.MAX_VALUE)));
        while (follow) {
            Thread.sleep(POLL_MILLIS);
            logs.forEach(log -> print(terminal, log, log.more()));
        }
        return ExitCode.OK;
    }

    private List<String> parts() {
        if (part == null) {
            return Part.labels();
        }
        if (Part.named(part).isEmpty() && !part.equals(SUPERVISOR)) {
            throw LabException.environment(
                    "There is no part '" + part + "'. One of: " + String.join(", ", new PartNames()) + ".");
        }
        return List.of(part);
    }

    private void print(Terminal terminal, LogFile log, List<String> found) {
        var name = part == null ? terminal.style(Style.ofService(log.part()), Text.left(log.part(), 17, "")) + " " : "";
        found.stream().filter(line -> line.contains(trace)).forEach(line -> terminal.line(name + line));
    }

    /** For shell completion and messages. */
    static final class PartNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Stream.concat(Part.labels().stream(), Stream.of(SUPERVISOR)).iterator();
        }
    }
}
