package dev.tracelab.tracing.timing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long an answer still takes after its wait is over: waking up, writing, sending. It differs from machine to machine
 * and falls as the code warms up, so it is learnt: a step up after an answer that came too late, a step down after one
 * that came too early. That converges to the median and is not moved by single slow answers.
 */
final class Remainder {

    private static final long FIRST_GUESS = 1_000_000;
    private static final long STEP = 100_000;
    private static final long MOST = 5_000_000;

    private final AtomicLong nanos = new AtomicLong(FIRST_GUESS);

    Duration expected() {
        return Duration.ofNanos(nanos.get());
    }

    /** @param lateNanos how much too late the answer was; negative for too early */
    void ended(long lateNanos) {
        nanos.updateAndGet(now -> Math.clamp(now + (lateNanos > 0 ? STEP : -STEP), 0, MOST));
    }
}
