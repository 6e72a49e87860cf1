package dev.tracelab.tracing.export;

import java.util.function.Supplier;

/**
 * One line of {@code settings} in {@code GET /lab/telemetry}. Any feature adds its own by producing a bean of this
 * type; the value is read on each request, so it may change at run time.
 */
public record TelemetrySetting(String name, Supplier<?> current) {
    Object value() {
        return current.get();
    }
}
