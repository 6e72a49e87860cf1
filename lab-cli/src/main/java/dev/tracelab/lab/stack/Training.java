package dev.tracelab.lab.stack;

import java.time.Duration;

/** Whether the services record an AOT cache while they run. */
enum Training {
    OFF,
    ON;

    /** A JVM in training writes its cache when it ends, which takes several seconds each. */
    Duration stopLimit(Duration usual) {
        return this == ON ? Duration.ofMinutes(3) : usual;
    }
}
