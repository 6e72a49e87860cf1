package dev.tracelab.lab.load;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be put right again whatever happens: at the end of the run, after a failure and after Ctrl-C. */
final class Cleanup implements AutoCloseable {
    private final Deque<Runnable> actions = new ArrayDeque<>();
    private final Thread hook = new Thread(this::interrupted, "load-cleanup");
    private volatile boolean interrupted;

    Cleanup() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    synchronized void add(Runnable action) {
        actions.push(action);
    }

    /** The program is told to end; nothing new should be begun. */
    boolean isInterrupted() {
        return interrupted;
    }

    /** Last added, first done. */
    @Override
    public synchronized void close() {
        while (!actions.isEmpty()) {
            actions.pop().run();
        }
        if (!interrupted) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void interrupted() {
        interrupted = true;
        close();
    }
}
