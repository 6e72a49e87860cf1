package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/**
 * The order of the start. Two processors are busy all the time, so what the first trace needs goes first: PostgreSQL is
 * there in 30 ms, then all services boot side by side while the trace store starts here. The payment provider is needed
 * by orders only and comes last.
 */
final class StackStart {
    /** The one with the most to do at its start goes first. */
    private static final List<Part> OTHER_SERVICES =
            List.of(Part.FRONTEND_SERVICE, Part.API_GATEWAY, Part.AUTH_SERVICE);

    private final Stack stack;

    StackStart(Stack stack) {
        this.stack = stack;
    }

    /** Returns when a request can be answered and its trace stored. */
    void start() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<Void>(threads);
            var tasks = tasks();
            tasks.forEach(running::submit);
            try {
                for (var i = 0; i < tasks.size(); i++) {
                    running.take().get();
                }
            } catch (ExecutionException e) {
                // The others need not become ready any more.
                threads.shutdownNow();
                throw LabException.wrap("The stack could not be started", e.getCause());
            }
        }
    }

    private List<Callable<Void>> tasks() {
        List<Callable<Void>> tasks = new ArrayList<>();
        tasks.add(() -> {
            step(Part.POSTGRESQL, stack::startPostgres);
            return step(Part.USER_SERVICE, () -> stack.startService(Part.USER_SERVICE));
        });
        OTHER_SERVICES.forEach(part -> tasks.add(() -> step(part, () -> stack.startService(part))));
        tasks.add(() -> step(Part.TRACE_STORE, stack::startTraceStore));
        return tasks;
    }

    private Void step(Part part, Step step) throws Exception {
        try {
            step.run();
            return null;
        } catch (IOException | RuntimeException e) {
            stack.markFailed(part);
            throw e;
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
