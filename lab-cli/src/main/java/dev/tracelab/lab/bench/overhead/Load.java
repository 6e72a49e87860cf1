package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed number of requests to one frontend. As fast as the answers come (closed loop), or at a steady rate.
 *
 * @param paths asked for in turn
 * @param rate requests per second; 0 for as fast as the answers come
 */
record Load(int port, String token, List<String> paths, int connections, double rate) {

    /** Answers when the last request is answered. A connection that breaks ends it; an answer but 200 is a failure. */
    LoadResult run(int requests) {
        var latencies = new long[requests];
        var next = new AtomicInteger();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> workers = new ArrayList<>();
            for (var i = 0; i < connections; i++) {
                workers.add(threads.submit(() -> {
                    work(latencies, failures, next, begin);
                    return null;
                }));
            }
            for (var worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw LabException.wrap("The load on port " + port + " broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LabException.failed("Interrupted.");
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(latencies);
        return new LoadResult(seconds, latencies, List.copyOf(failures));
    }

    private void work(long[] latencies, Queue<String> failures, AtomicInteger next, long begin) throws IOException {
        var requests =
                paths.stream().map(path -> HttpConnection.get(path, token)).toList();
        try (var connection = new HttpConnection(port)) {
            for (var i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
                var sent = awaitTurn(begin, i);
                var status = connection.exchange(requests.get(i % requests.size()));
                latencies[i] = System.nanoTime() - sent;
                if (status != 200) {
                    failures.add("port " + port + " answered " + status + " to " + paths.get(i % paths.size()));
                }
            }
        }
    }

    /** When the request should be sent: a late answer to the one before counts as waiting of this one. */
    private long awaitTurn(long begin, int i) {
        if (rate == 0) {
            return System.nanoTime();
        }
        var due = begin + Math.round(i / rate * TimeUnit.SECONDS.toNanos(1));
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
