package dev.tracelab.store.ingest;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.tracelab.store.wire.WireCursor;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;

/**
 * Makes an oversized span fit. Long attribute values are cut and say so; attributes, events and links that still do not
 * fit are dropped and counted in the span's own {@code dropped_…_count}. Ids, times and status always stay. Never holds
 * more than about one span of the permitted size. Made for one span.
 */
final class SpanTrimmer {
    /** What even an empty attribute costs, so that millions of them do not fit. */
    private static final int PART_OVERHEAD = 16;

    private final Span.Builder kept = Span.newBuilder();
    private final AttributeTrimmer attributes;
    private int room;
    private int droppedAttributes;
    private int droppedEvents;
    private int droppedLinks;

    SpanTrimmer(IngestLimits limits) {
        attributes = new AttributeTrimmer(limits.maxAttributeBytes());
        // The rest is for what stays in any case: ids, name, times, status.
        room = limits.maxSpanBytes() - limits.maxSpanBytes() / 8;
    }

    byte[] trim(WireCursor span) throws InvalidProtocolBufferException {
        while (span.next()) {
            switch (span.field()) {
                case Span.ATTRIBUTES_FIELD_NUMBER -> addAttribute(span);
                case Span.EVENTS_FIELD_NUMBER -> addEvent(span);
                case Span.LINKS_FIELD_NUMBER -> addLink(span);
                default -> addOther(span);
            }
        }
        return kept.setDroppedAttributesCount(kept.getDroppedAttributesCount() + droppedAttributes)
                .setDroppedEventsCount(kept.getDroppedEventsCount() + droppedEvents)
                .setDroppedLinksCount(kept.getDroppedLinksCount() + droppedLinks)
                .build()
                .toByteArray();
    }

    private void addAttribute(WireCursor field) throws InvalidProtocolBufferException {
        KeyValue attribute = attributes.trim(field);
        if (fits(attribute)) {
            kept.addAttributes(attribute);
        } else {
            droppedAttributes++;
        }
    }

    private void addEvent(WireCursor field) throws InvalidProtocolBufferException {
        Span.Event event = attributes.isSmall(field) ? Span.Event.parseFrom(field.bytes()) : trimEvent(field.message());
        if (fits(event)) {
            kept.addEvents(event);
        } else {
            droppedEvents++;
        }
    }

    private Span.Event trimEvent(WireCursor field) throws InvalidProtocolBufferException {
        Span.Event.Builder event = Span.Event.newBuilder();
        while (field.next()) {
            if (field.field() != Span.Event.ATTRIBUTES_FIELD_NUMBER) {
                mergeIfSmall(field, event);
            } else if (event.getAttributesCount() < AttributeTrimmer.MAX_EVENT_ATTRIBUTES) {
                event.addAttributes(attributes.trim(field));
            }
        }
        return event.build();
    }

    private void addLink(WireCursor field) throws InvalidProtocolBufferException {
        Span.Link link = attributes.isSmall(field) ? Span.Link.parseFrom(field.bytes()) : null;
        if (link != null && fits(link)) {
            kept.addLinks(link);
        } else {
            droppedLinks++;
        }
    }

    private void addOther(WireCursor field) throws InvalidProtocolBufferException {
        if (field.field() == Span.NAME_FIELD_NUMBER && !attributes.isSmall(field)) {
            kept.setName(attributes.cut(field));
        } else {
            mergeIfSmall(field, kept);
        }
    }

    private void mergeIfSmall(WireCursor field, Message.Builder builder) throws InvalidProtocolBufferException {
        boolean known = builder.getDescriptorForType().findFieldByNumber(field.field()) != null;
        if (known && attributes.isSmall(field)) {
            field.mergeInto(builder);
        }
    }

    private boolean fits(Message part) {
        int size = part.getSerializedSize() + PART_OVERHEAD;
        if (size > room) {
            return false;
        }
        room -= size;
        return true;
    }
}
