package dev.tracelab.system.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.Trace;
import dev.tracelab.system.LabUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Requests that were made, and what their answers said of their traces. */
record Requests(List<Made> made, double seconds) {

    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final int SIDE_BY_SIDE = 6;
    private static final String TOKEN = LAB.client("").token();

    /** So many requests for a user, some at a time. */
    static Requests users(int count) {
        return users(count, "");
    }

    static Requests users(int count, String fault) {
        return of(count, () -> LAB.client(fault).get("/api/users/7", TOKEN));
    }

    /** So many orders. */
    static Requests orders(int count, String fault) {
        String order = "{\"items\":[{\"sku\":\"PEN-RED\",\"quantity\":1}]}";
        LabClient client = LAB.client(fault);
        return of(count, () -> client.post("/api/users/1/orders", order, TOKEN, Map.of()));
    }

    private static Requests of(int count, Callable<HttpAnswer> request) {
        long begin = System.nanoTime();
        List<Made> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (Future<HttpAnswer> answer : threads.invokeAll(
                    Stream.generate(() -> request).limit(count).toList())) {
                made.add(Made.of(answer.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("a request failed", e);
        }
        return new Requests(made, (System.nanoTime() - begin) / 1e9);
    }

    List<Made> kept() {
        return made.stream().filter(Made::sampled).toList();
    }

    /** The back end has every trace whose answer said so, whole, and not one span of the others. */
    List<Trace> assertStoredAsAnswered() {
        List<Trace> stored =
                kept().stream().map(one -> LAB.traceOf(one.answer())).toList();
        assertThat(made)
                .filteredOn(one -> !one.sampled())
                .allSatisfy(one -> assertThat(LAB.stored(one.traceId())).isEmpty());
        return stored;
    }

    /** @param sampled the lowest bit of the flags in {@code traceresponse} */
    record Made(HttpAnswer answer, String traceId, boolean sampled) {

        private static Made of(HttpAnswer answer) {
            String[] parts = answer.header("traceresponse").orElseThrow().split("-", -1);
            return new Made(answer, parts[1], (Integer.parseInt(parts[3], 16) & 1) == 1);
        }
    }
}
