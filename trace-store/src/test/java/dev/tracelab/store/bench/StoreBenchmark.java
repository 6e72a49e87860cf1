package dev.tracelab.store.bench;

import dev.tracelab.store.Ports;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Measures the store over real HTTP on loopback, in one JVM with the sender; how to run it is in the README. All figures are
 * the median of the rounds, with the smallest and largest beside it.
 */
public final class StoreBenchmark {
    private static final int ROUNDS = 7;
    private static final int SENDERS = 2;
    private static final long ROUND_NANOS = 3_000_000_000L;
    private static final int QUERIES_PER_ROUND = 200;
    private static final double MIB = 1024.0 * 1024.0;

    private final BenchClient client;
    private final SampleRequest request = new SampleRequest(64);
    private final AtomicLong numbers = new AtomicLong();
    private final TraceStoreServer store;

    private StoreBenchmark(TraceStoreServer store) {
        this.store = store;
        this.client = new BenchClient(store.ports());
    }

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        try (TraceStoreServer store = TraceStoreServer.start(config())) {
            report("start in this JVM, ms", Spread.of((System.nanoTime() - begin) / 1e6), "%.0f");
            new StoreBenchmark(store).run();
        }
    }

    private static TraceStoreConfig config() {
        return TraceStoreConfig.defaults().withPorts(Ports.random());
    }

    private void run() throws Exception {
        System.out.printf(Locale.ROOT, "spans of %d bytes, %d in a request%n", bytesPerSpan(), request.spans());
        report("heap per 10,000 traces, MiB", rounds(StoreBenchmark::heapRound), "%.1f");
        ingestRound();
        report("ingest, spans/s", rounds(this::ingestRound), "%,.0f");
        System.out.println("held: " + store.spanCounts());
        report("trace by id, ms", queryRounds(this::traceById), "%.2f");
        report("search, 20 of one service, ms", queryRounds(() -> search("user-service", "{}")), "%.2f");
        report("search, 20 with error=true, ms", queryRounds(() -> search("", "{\"error\":\"true\"}")), "%.2f");
        report("search, 20 by url.path, ms", queryRounds(() -> search("", "{\"url.path\":\"/api/users/7\"}")), "%.2f");
        report("search, attribute nobody has, ms", queryRounds(() -> search("", "{\"url.path\":\"/x\"}")), "%.2f");
    }

    private int bytesPerSpan() {
        return request.bytes() / request.spans();
    }

    private static void report(String what, Spread spread, String format) {
        System.out.printf(Locale.ROOT, "%-34s %s%n", what, spread.format(format));
    }

    private static Spread rounds(Measurement measurement) throws Exception {
        double[] values = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            values[i] = measurement.run();
        }
        return Spread.of(values);
    }

    /** Spans accepted per second while {@link #SENDERS} connections send as fast as they are answered. */
    private double ingestRound() throws Exception {
        long begin = System.nanoTime();
        AtomicLong spans = new AtomicLong();
        Thread[] senders = IntStream.range(0, SENDERS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> sendUntil(begin + ROUND_NANOS, spans)))
                .toArray(Thread[]::new);
        for (Thread sender : senders) {
            sender.join();
        }
        return spans.get() * 1e9 / (System.nanoTime() - begin);
    }

    private void sendUntil(long end, AtomicLong spans) {
        while (System.nanoTime() < end) {
            send(request);
            spans.addAndGet(request.spans());
        }
    }

    private void send(SampleRequest sample) {
        client.post(sample.numbered(numbers.incrementAndGet()));
    }

    /** Heap that 10,000 traces take, in a store of its own. */
    private static double heapRound() {
        try (TraceStoreServer own = TraceStoreServer.start(config())) {
            StoreBenchmark sender = new StoreBenchmark(own);
            SampleRequest hundred = new SampleRequest(100);
            sender.send(hundred);
            long before = usedHeap();
            for (int i = 0; i < 100; i++) {
                sender.send(hundred);
            }
            return (usedHeap() - before) / MIB;
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Spread queryRounds(Runnable query) throws Exception {
        for (int i = 0; i < QUERIES_PER_ROUND; i++) {
            query.run();
        }
        return rounds(() -> {
            long begin = System.nanoTime();
            for (int i = 0; i < QUERIES_PER_ROUND; i++) {
                query.run();
            }
            return (System.nanoTime() - begin) / 1e6 / QUERIES_PER_ROUND;
        });
    }

    private void traceById() {
        String id = String.format(Locale.ROOT, "%016x%016x", numbers.get() - numbers.get() % 10, 5);
        client.get("/api/v3/traces/" + id, 200);
    }

    private void search(String service, String attributes) {
        int expected = attributes.contains("\"/x\"") ? 404 : 200;
        client.get(
                "/api/v3/traces?query.service_name=" + service + "&query.num_traces=20&query.attributes="
                        + URLEncoder.encode(attributes, StandardCharsets.UTF_8)
                        + "&query.start_time_min=2020-01-01T00:00:00Z&query.start_time_max=2100-01-01T00:00:00Z",
                expected);
    }

    @FunctionalInterface
    private interface Measurement {
        double run() throws Exception;
    }
}
