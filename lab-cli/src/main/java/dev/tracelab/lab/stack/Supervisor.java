package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.process.ProcStat;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The process behind {@code lab up}: starts the stack, keeps it until it is told to end, stops it in order. Told by
 * Ctrl-C or SIGTERM, which reach it as a shutdown hook of the JVM.
 */
final class Supervisor implements Stack.Deaths {
    private static final int TAIL = 12;

    private final LabHome home;
    private final UpOptions options;
    private final UpView view;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopping;
    private StackBoard board;
    private Stack stack;

    Supervisor(LabHome home, UpOptions options, UpView view) {
        this.home = home;
        this.options = options;
        this.view = view;
    }

    /** Returns after the stack has stopped; throws when it could not start. */
    void run(Training training, Use use) throws InterruptedException {
        try (var lock = StackLock.acquire(home).orElseThrow(() -> AlreadyRunning.failure(home))) {
            removeLeftovers();
            MachineCheck.run(home, options.ports());
            clearLogs();
            board = new StackBoard(new StateFile(home), Clock.systemUTC(), options, startedAt());
            stack = new Stack(home, options, board, training, this);
            var hook = new Thread(this::stopAndHalt, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            start();
            use.run();
            stop();
        } catch (IOException e) {
            throw new LabException(2, "The state folder cannot be used: " + e.getMessage(), e);
        }
    }

    /** Until Ctrl-C. */
    void holdUntilTold() throws InterruptedException {
        end.await();
    }

    @Override
    public void died(Part part, int exitCode) {
        if (stopping) {
            return;
        }
        var wasReady = board.state().part(part).phase() == Phase.READY;
        board.note(part, "ended with exit code " + exitCode);
        board.phase(part, Phase.FAILED);
        if (wasReady) {
            view.died(part, exitCode, LogTail.lines(home.log(part.label()), TAIL));
        }
    }

    private void start() throws InterruptedException {
        view.follow(board::state);
        try {
            new StackStart(stack).start();
            board.allReady();
            var complaint = new SelfCheck(options.ports()).run();
            if (complaint.isEmpty()) {
                board.firstTrace();
            }
            stack.startPaymentProvider();
            board.phase(Phase.READY, complaint.orElse(""));
            view.ready(board.state());
        } catch (RuntimeException e) {
            throw failed(LabException.wrap("The stack could not be started", e));
        }
    }

    private LabException failed(LabException cause) {
        var state = board.state();
        view.failed(state);
        stop();
        return StartFailure.of(cause, state, home);
    }

    private synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        var begin = System.nanoTime();
        board.phase(Phase.STOPPING, "");
        stack.stopServices();
        stack.stopPaymentProvider();
        stack.stopTraceStore();
        stack.stopPostgres();
        board.forget();
        view.stopped(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** A stop that was asked for is a success, whatever the signal: the JVM itself would answer 130 or 143. */
    private void stopAndHalt() {
        var asked = !stopping;
        if (asked) {
            view.stopRequested();
        }
        stop();
        if (asked) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void removeLeftovers() {
        List<String> removed = new StateFile(home).read().map(Leftovers::remove).orElse(List.of());
        if (!removed.isEmpty()) {
            view.cleaned(removed);
        }
    }

    private void clearLogs() throws IOException {
        for (var part : Part.values()) {
            Files.deleteIfExists(home.log(part.label()));
        }
    }

    private static long startedAt() {
        var running = ProcStat.sinceStart().orElse(Duration.ZERO);
        return System.currentTimeMillis() - running.toMillis();
    }

    /** What is done with the running stack. */
    interface Use {
        void run() throws InterruptedException;
    }
}
