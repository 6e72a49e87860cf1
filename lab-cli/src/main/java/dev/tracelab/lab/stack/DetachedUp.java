package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.process.Children;
import dev.tracelab.lab.process.SameJava;
import dev.tracelab.lab.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code lab up --detach}: the same supervisor in the background, its steps shown here until it is ready. */
final class DetachedUp {
    private static final int TAIL = 30;

    private final LabHome home;
    private final Terminal terminal;
    private final StateFile file;

    DetachedUp(LabHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
        this.file = new StateFile(home);
    }

    void run(UpCommand command) throws IOException, InterruptedException {
        refuseSecondStart();
        MachineCheck.checkFolder(home);
        var log = home.log("supervisor");
        Files.deleteIfExists(log);
        var process = Children.start(command(command), Map.of(), home.root(), log);
        // Ctrl-C before it is ready: what was begun here ends with it.
        var cancel = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(cancel);
        var view = new UpView(terminal, new EndText("./lab down"));
        awaitState(process);
        view.follow(() -> stateOf(process).orElseThrow(() -> failure(process)));
        var ready = awaitReady(process);
        Runtime.getRuntime().removeShutdownHook(cancel);
        view.ready(ready);
    }

    private void refuseSecondStart() throws IOException {
        var lock = StackLock.acquire(home).orElseThrow(() -> AlreadyRunning.failure(home));
        lock.close();
    }

    private static List<String> command(UpCommand up) {
        return SameJava.command(
                option -> !option.startsWith("-Dlab.terminal"),
                List.of(),
                List.of("up", "--supervise", "--timing", up.timing.label(), "--port-offset", "" + up.portOffset));
    }

    private void awaitState(Process process) throws InterruptedException {
        while (stateOf(process).isEmpty()) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw failure(process);
            }
        }
    }

    private StackState awaitReady(Process process) throws InterruptedException {
        while (true) {
            var state = stateOf(process);
            if (state.isPresent() && state.get().phase() == Phase.READY) {
                return state.get();
            }
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw failure(process);
            }
        }
    }

    /** What this supervisor wrote, not an earlier one. */
    private Optional<StackState> stateOf(Process process) {
        return file.read().filter(state -> state.supervisor().pid() == process.pid());
    }

    private LabException failure(Process process) {
        var lines = LogTail.lines(home.log("supervisor"), TAIL);
        var exitCode = process.isAlive() ? 1 : process.exitValue();
        return new LabException(exitCode == 0 ? 1 : exitCode, String.join(System.lineSeparator(), lines));
    }
}
