package dev.tracelab.tracing.sampling;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * So many tokens a second, and at most one second's worth saved up (one token where that is less). It starts full.
 *
 * <p>There is no lock and no refilling: the only state is the moment up to which time has been spent, and each token
 * costs a piece of time. A bucket that is empty is read and not written, so threads do not get into each other's way
 * just when there are many of them.
 */
final class TokenBucket {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long price;
    private final long capacity;
    private final LongSupplier clock;
    private final AtomicLong spentUntil;

    /** @param clock nanoseconds from any origin, as {@link System#nanoTime} */
    TokenBucket(double tokensPerSecond, LongSupplier clock) {
        this.price = Math.max(1, Math.round(SECOND / tokensPerSecond));
        this.capacity = Math.max(price, Math.round(price * tokensPerSecond));
        this.clock = clock;
        this.spentUntil = new AtomicLong(clock.getAsLong() - capacity);
    }

    boolean take() {
        while (true) {
            long now = clock.getAsLong();
            long spent = spentUntil.get();
            // By differences, since nanoseconds may run over.
            long saved = Math.min(now - spent, capacity);
            if (saved < price) {
                return false;
            }
            if (spentUntil.compareAndSet(spent, now - saved + price)) {
                return true;
            }
        }
    }
}
