package dev.tracelab.system.compose;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.system.LabUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Three people who ask for the documented trace without a pause, from {@link #start} to {@link #stop}. */
final class LightLoad {

    private static final int PEOPLE = 3;

    private final LabClient client = LabUnderTest.lab().client("");
    private final String token = client.token();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final long lostBefore = sum("dropped") + sum("failed");
    private volatile boolean running = true;

    static LightLoad start() {
        LightLoad load = new LightLoad();
        for (int i = 0; i < PEOPLE; i++) {
            load.people.submit(load::ask);
        }
        load.more(10);
        return load;
    }

    /** Returns when so many more requests have been answered. */
    void more(int requests) {
        int wanted = traces.size() + failures.size() + requests;
        await().atMost(Duration.ofMinutes(5)).until(() -> traces.size() + failures.size() >= wanted);
    }

    void stop() throws InterruptedException {
        running = false;
        people.shutdown();
        people.awaitTermination(1, TimeUnit.MINUTES);
        await().atMost(Duration.ofMinutes(1)).until(() -> sum("queued") == 0);
    }

    /** The trace of each request that was answered well. */
    List<String> traces() {
        return List.copyOf(traces);
    }

    /** Those of the requests that were made after {@code earlier} was taken; not those in flight then. */
    List<String> tracesAfter(List<String> earlier) {
        return traces.subList(Math.min(earlier.size() + PEOPLE, traces.size()), traces.size());
    }

    /** Answers that were no success; nobody may notice that telemetry is broken. */
    List<String> failures() {
        return failures;
    }

    /** Spans that the services say they could not hand over since the start. */
    long lostByServices() {
        return sum("dropped") + sum("failed") - lostBefore;
    }

    private void ask() {
        while (running) {
            try {
                HttpAnswer answer = client.get("/api/users/7", token);
                (answer.isSuccess() ? traces : failures)
                        .add(answer.isSuccess() ? LabUnderTest.traceId(answer) : answer.toString());
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    private static long sum(String figure) {
        return Stack.SERVICES.values().stream()
                .map(port ->
                        Stack.get("http://localhost:" + port + "/lab/telemetry").orElseThrow())
                .map(telemetry -> telemetry.path("spans").path(figure))
                .mapToLong(LightLoad::total)
                .sum();
    }

    private static long total(JsonNode figure) {
        long total = figure.asLong();
        for (JsonNode reason : figure) {
            total += reason.asLong();
        }
        return total;
    }
}
