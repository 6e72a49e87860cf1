package dev.tracelab.lab.bench.overhead;

import java.util.function.ToDoubleFunction;

/** What is compared between the variants. */
enum Quantity {
    CPU("CPU, s per 10,000 requests", 2, Turn::cpu),
    ALLOCATED("allocated, KiB per request", 0, Turn::allocated),
    P50("latency p50, ms", 2, turn -> turn.latency().p50()),
    P95("latency p95, ms", 2, turn -> turn.latency().p95()),
    P99("latency p99, ms", 2, turn -> turn.latency().p99()),
    THROUGHPUT("throughput, requests/s", 0, turn -> turn.latency().perSecond()),
    RSS("memory, RSS, MiB", 0, Turn::rss),
    PSS("memory, PSS, MiB", 0, Turn::pss);

    private final String label;
    private final int digits;
    private final ToDoubleFunction<Turn> value;

    Quantity(String label, int digits, ToDoubleFunction<Turn> value) {
        this.label = label;
        this.digits = digits;
        this.value = value;
    }

    String label() {
        return label;
    }

    ToDoubleFunction<Turn> value() {
        return value;
    }

    String format(double number) {
        return String.format(java.util.Locale.ROOT, "%,." + digits + "f", number);
    }
}
