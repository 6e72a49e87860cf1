package dev.tracelab.lab.stack;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.process.ProcessId;
import dev.tracelab.lab.terminal.Terminal;
import dev.tracelab.lab.terminal.Text;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "down",
        description = "Stop the running stack; its data is kept. Also clears up after one that was killed.")
public final class DownCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Override
    public Integer call() throws InterruptedException {
        var home = LabHome.current();
        var terminal = Terminal.current();
        var file = new StateFile(home);
        var state = file.read();
        if (state.isEmpty()) {
            terminal.line("No stack is running.");
            return ExitCode.OK;
        }
        var begin = System.nanoTime();
        if (state.get().isAlive()) {
            stop(state.get().supervisor());
            terminal.line("Stopped in " + Text.duration(Duration.ofNanos(System.nanoTime() - begin)) + ".");
        } else {
            var removed = Leftovers.remove(state.get());
            file.delete();
            terminal.line("The stack had been killed; "
                    + (removed.isEmpty() ? "nothing of it was left." : "stopped " + String.join(", ", removed) + "."));
        }
        return ExitCode.OK;
    }

    private static void stop(ProcessId supervisor) throws InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        supervisor.terminate();
        while (supervisor.isAlive()) {
            if (System.nanoTime() > deadline) {
                throw LabException.failed("The stack (pid " + supervisor.pid() + ") has not stopped after "
                        + LIMIT.toSeconds() + " s. End that process, then run ./lab down again.");
            }
            Thread.sleep(10);
        }
    }
}
