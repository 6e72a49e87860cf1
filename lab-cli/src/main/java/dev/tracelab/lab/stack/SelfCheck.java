package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.request.TraceResponse;
import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.TraceWait;
import java.time.Duration;
import java.util.Optional;

/**
 * The stack is up when a request really was answered and its trace can be read back. It also warms the path up, so that
 * the first request of a person is not the slow one.
 */
final class SelfCheck {
    private static final Duration TRACE_LIMIT = Duration.ofSeconds(5);
    /**
     * A service waits 2 s for another, which is too short for the first requests of cold JVMs on a slow or busy machine:
     * they are answered with 504, and so warm up what the next ones find warm.
     */
    private static final Duration WARM_UP_LIMIT = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Ports ports;

    SelfCheck(Ports ports) {
        this.ports = ports;
    }

    /** What is wrong; empty when a complete trace was read. */
    Optional<String> run() throws InterruptedException {
        var deadline = System.nanoTime() + WARM_UP_LIMIT.toNanos();
        var complaint = attempt();
        while (complaint.isPresent() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            complaint = attempt();
        }
        return complaint;
    }

    private Optional<String> attempt() {
        try {
            return request();
        } catch (LabException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> request() {
        var client = new LabClient(ports.url(Part.FRONTEND_SERVICE), "");
        var answer = client.get("/api/users/1", client.token());
        if (!answer.isSuccess()) {
            return Optional.of("The first request was answered with " + answer.status() + ".");
        }
        return TraceResponse.of(answer)
                .map(response -> waitFor(response.traceId()))
                .orElse(Optional.of("The first answer carries no traceresponse header."));
    }

    private Optional<String> waitFor(String traceId) {
        var result = new TraceWait(new QueryClient(ports.url(Part.TRACE_STORE))).await(traceId, TRACE_LIMIT);
        return result.arrived()
                ? Optional.empty()
                : Optional.of("The trace of the first request is incomplete: " + String.join(", ", result.missing())
                        + " missing. See ./lab logs.");
    }
}
