package dev.tracelab.store.storage;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.wire.WireCursor;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * Looks for one attribute on a span, its events and links, its scope and its resource. Works on the encoded span: keys are
 * compared as bytes, and only a value whose key fits is decoded.
 */
final class AttributeMatcher {
    private final byte[] key;
    private final String expected;
    private final long sketch;
    private final IdentityHashMap<Source, Boolean> bySource = new IdentityHashMap<>();

    AttributeMatcher(String key, String expected) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.expected = expected;
        this.sketch = AttributeSketch.of(key, expected);
    }

    boolean matches(StoredSpan span) {
        try {
            return (mayBeIn(span) && inSpan(new WireCursor(span.encoded()))) || inSource(span.source());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a span that parsed when it arrived does not parse now", e);
        }
    }

    private boolean mayBeIn(StoredSpan span) {
        return (span.attributeSketch() & sketch) == sketch;
    }

    private boolean inSpan(WireCursor span) throws InvalidProtocolBufferException {
        while (span.next()) {
            boolean found = switch (span.field()) {
                case Span.ATTRIBUTES_FIELD_NUMBER -> isWanted(span.message());
                case Span.EVENTS_FIELD_NUMBER -> inMessage(span.message(), Span.Event.ATTRIBUTES_FIELD_NUMBER);
                case Span.LINKS_FIELD_NUMBER -> inMessage(span.message(), Span.Link.ATTRIBUTES_FIELD_NUMBER);
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean inSource(Source source) throws InvalidProtocolBufferException {
        Boolean known = bySource.get(source);
        if (known == null) {
            byte[] resource = source.instance().resource().toByteArray();
            byte[] scope = source.scope().toByteArray();
            known = inMessage(new WireCursor(resource), Resource.ATTRIBUTES_FIELD_NUMBER)
                    || inMessage(new WireCursor(scope), InstrumentationScope.ATTRIBUTES_FIELD_NUMBER);
            bySource.put(source, known);
        }
        return known;
    }

    private boolean inMessage(WireCursor message, int attributesField) throws InvalidProtocolBufferException {
        while (message.next()) {
            if (message.field() == attributesField && isWanted(message.message())) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(WireCursor attribute) throws InvalidProtocolBufferException {
        boolean keyFits = false;
        while (attribute.next()) {
            if (attribute.field() == KeyValue.KEY_FIELD_NUMBER) {
                keyFits = Arrays.equals(
                        attribute.buffer(), attribute.valueStart(), attribute.valueEnd(), key, 0, key.length);
            } else if (keyFits && attribute.field() == KeyValue.VALUE_FIELD_NUMBER) {
                return expected.equals(AttributeSketch.text(AnyValue.parseFrom(attribute.bytes())));
            }
        }
        return false;
    }
}
