package dev.tracelab.lab.stack;

import java.util.Locale;

/** What {@code lab up} was asked for. */
public record UpOptions(Timing timing, Ports ports) {

    /** Whether the services keep the documented durations or do not wait at all. */
    public enum Timing {
        DOCUMENTED,
        FAST;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
