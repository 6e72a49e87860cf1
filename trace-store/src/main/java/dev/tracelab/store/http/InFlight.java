package dev.tracelab.store.http;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of request bodies that are being received right now, over all connections and ports. */
public final class InFlight {
    private final AtomicLong bytes = new AtomicLong();
    private final long limit;

    public InFlight(long limit) {
        this.limit = limit;
    }

    boolean take(int more) {
        if (bytes.addAndGet(more) > limit) {
            bytes.addAndGet(-more);
            return false;
        }
        return true;
    }

    void giveBack(int taken) {
        bytes.addAndGet(-taken);
    }
}
