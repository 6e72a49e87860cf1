package dev.tracelab.lab.bench.overhead;

import java.util.List;

/**
 * Everything that was measured.
 *
 * @param turns without waits, as fast as the answers come
 * @param paced with documented durations at {@link Plan#PACED_RATE}; empty when left out
 */
record Measured(List<Turn> turns, List<Turn> paced) {}
