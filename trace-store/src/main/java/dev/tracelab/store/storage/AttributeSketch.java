package dev.tracelab.store.storage;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;

/**
 * The attributes of a span in 64 bits, two for each key and value: a Bloom filter. Where a bit is missing the span cannot
 * have the attribute, which spares a search for something rare from reading every span.
 */
public final class AttributeSketch {
    private AttributeSketch() {}

    /** The attributes of the span itself, its events and its links. */
    public static long of(Span span) {
        long sketch = of(span.getAttributesList());
        for (Span.Event event : span.getEventsList()) {
            sketch |= of(event.getAttributesList());
        }
        for (Span.Link link : span.getLinksList()) {
            sketch |= of(link.getAttributesList());
        }
        return sketch;
    }

    private static long of(List<KeyValue> attributes) {
        long sketch = 0;
        for (KeyValue attribute : attributes) {
            sketch |= of(attribute.getKey(), text(attribute.getValue()));
        }
        return sketch;
    }

    static long of(String key, String value) {
        int hash = (key.hashCode() * 31 + value.hashCode()) * 0x9E3779B9;
        return 1L << (hash >>> 26) | 1L << ((hash >>> 20) & 63);
    }

    /** A scalar as a query writes it; lists and maps cannot be searched for and are all the empty text. */
    static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
            default -> "";
        };
    }
}
