package dev.tracelab.lab.bench;

import java.util.Locale;

/**
 * One start and stop.
 *
 * @param ready seconds until all parts were ready
 * @param firstTrace seconds until a complete trace could be read
 * @param memory PSS in MiB
 * @param stop seconds it took from the signal until the last process was gone
 */
record StartupRun(double ready, double firstTrace, double memory, double stop) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ready %.2f s, first trace %.2f s, %.0f MiB, stop %.2f s",
                ready,
                firstTrace,
                memory,
                stop);
    }
}
