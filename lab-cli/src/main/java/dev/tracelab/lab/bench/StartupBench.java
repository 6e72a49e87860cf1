package dev.tracelab.lab.bench;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.request.TraceResponse;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.Phase;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.stack.StackMemory;
import dev.tracelab.lab.stack.StackState;
import dev.tracelab.lab.stack.StateFile;
import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.TraceWait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the stack the way a person does, by the launcher itself, and looks at it from outside. */
final class StartupBench {
    private static final int REQUESTS = 200;
    private static final long IDLE_MILLIS = 2000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final LabHome home;
    private final Ports ports;

    StartupBench(LabHome home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    StartupRun run() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var up = lab("up", "--port-offset", Integer.toString(ports.offset()));
        var firstTrace = awaitFirstTrace(up, begin);
        var state = awaitReady(up);
        load();
        Thread.sleep(IDLE_MILLIS);
        var memory = StackMemory.total(state).orElse(0) / 1048576.0;
        var stopBegin = System.nanoTime();
        up.destroy();
        up.waitFor();
        return new StartupRun(state.readyAfter() / 1000.0, firstTrace, memory, secondsSince(stopBegin));
    }

    private StackState awaitReady(Process up) throws InterruptedException {
        while (true) {
            var state = new StateFile(home).running();
            if (state.isPresent() && state.get().phase() == Phase.READY) {
                return state.get();
            }
            if (up.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw notStarted();
            }
        }
    }

    /** Its own login and request, tried until they are answered. */
    private double awaitFirstTrace(Process up, long begin) throws InterruptedException {
        var client = new LabClient(ports.url(Part.FRONTEND_SERVICE), "");
        var traces = new TraceWait(new QueryClient(ports.url(Part.TRACE_STORE)));
        while (true) {
            if (tryTrace(client, traces)) {
                return secondsSince(begin);
            }
            if (secondsSince(begin) > LIMIT.toSeconds() || (!up.isAlive() && up.exitValue() != 0)) {
                throw notStarted();
            }
            Thread.sleep(20);
        }
    }

    private static boolean tryTrace(LabClient client, TraceWait traces) {
        try {
            var answer = client.get("/api/users/7", client.token());
            return answer.isSuccess()
                    && TraceResponse.of(answer)
                            .filter(response -> traces.await(response.traceId(), LIMIT)
                                    .missing()
                                    .isEmpty())
                            .isPresent();
        } catch (LabException e) {
            // Not there yet.
            return false;
        }
    }

    private void load() {
        var client = new LabClient(ports.url(Part.FRONTEND_SERVICE), "");
        var token = client.token();
        for (var i = 1; i <= REQUESTS; i++) {
            client.get("/api/users/" + i, token);
        }
    }

    private Process lab(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of(home.root().resolve("lab").toString()), Stream.of(arguments))
                .toList();
        Files.createDirectories(home.logs());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private LabException notStarted() {
        return LabException.failed("The stack did not start; what it said is in " + log());
    }

    private Path log() {
        return home.log("bench");
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
