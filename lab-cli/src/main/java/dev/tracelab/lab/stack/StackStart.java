package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import java.util.ArrayList;
import java.util.List;
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
            tasks.forEach(task -> running.submit(() -> {
                task.run();
                return null;
            }));
            for (var task : tasks) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LabException expected
                    ? expected
                    : new LabException(1, "The stack could not be started: " + e.getCause(), e.getCause());
        }
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        tasks.add(() -> {
            stack.startPostgres();
            stack.startService(Part.USER_SERVICE);
        });
        OTHER_SERVICES.forEach(part -> tasks.add(() -> stack.startService(part)));
        tasks.add(stack::startTraceStore);
        return tasks;
    }

    private interface Task {
        void run() throws Exception;
    }
}
