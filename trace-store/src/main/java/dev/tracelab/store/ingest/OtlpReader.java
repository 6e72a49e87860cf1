package dev.tracelab.store.ingest;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.tracelab.store.http.RequestRefused;
import dev.tracelab.store.http.RequestRefused.Reason;
import dev.tracelab.store.storage.Batch;
import dev.tracelab.store.storage.Refusal;
import dev.tracelab.store.storage.Source;
import dev.tracelab.store.wire.WireCursor;
import io.opentelemetry.proto.resource.v1.Resource;

/**
 * Reads an encoded export request item by item. Traces and logs share the outer three levels, with the same field numbers:
 * request → resource → scope → item.
 */
final class OtlpReader<T> {
    private static final int RESOURCES = 1;
    private static final int RESOURCE = 1;
    private static final int SCOPES = 2;
    private static final int SCOPE = 1;
    private static final int ITEMS = 2;
    private static final int SCHEMA_URL = 3;

    private final IngestLimits limits;
    private final ItemReader<T> itemReader;

    OtlpReader(IngestLimits limits, ItemReader<T> itemReader) {
        this.limits = limits;
        this.itemReader = itemReader;
    }

    /** Reads all items or none: a request that cannot be read to its end is refused as a whole. */
    Batch<T> read(byte[] request) throws RequestRefused {
        try {
            Batch<T> batch = new Batch<>();
            WireCursor cursor = new WireCursor(request);
            while (cursor.next()) {
                if (cursor.field() == RESOURCES) {
                    readResource(cursor, batch);
                }
            }
            return batch;
        } catch (InvalidProtocolBufferException e) {
            throw new RequestRefused(Reason.MALFORMED, "the body is not an OTLP export request: " + e.getMessage());
        }
    }

    private void readResource(WireCursor outer, Batch<T> batch) throws InvalidProtocolBufferException, RequestRefused {
        Header header = Header.read(outer.message(), RESOURCE);
        boolean tooLarge = header.encoded().size() > limits.maxSpanBytes();
        Resource resource = tooLarge ? Resource.getDefaultInstance() : Resource.parseFrom(header.encoded());
        Source.Instance instance = tooLarge ? null : Source.Instance.of(resource, header.encoded(), header.schemaUrl());
        WireCursor cursor = outer.message();
        while (cursor.next()) {
            if (cursor.field() == SCOPES) {
                readScope(cursor, instance, batch);
            }
        }
    }

    private void readScope(WireCursor outer, Source.Instance instance, Batch<T> batch)
            throws InvalidProtocolBufferException, RequestRefused {
        Header header = Header.read(outer.message(), SCOPE);
        boolean tooLarge = instance == null || header.encoded().size() > limits.maxSpanBytes();
        Source source = tooLarge ? null : new Source(instance, header.encoded(), header.schemaUrl());
        WireCursor cursor = outer.message();
        while (cursor.next()) {
            if (cursor.field() == ITEMS) {
                readItem(cursor, source, batch);
            }
        }
    }

    private void readItem(WireCursor item, Source source, Batch<T> batch)
            throws InvalidProtocolBufferException, RequestRefused {
        if (batch.size() >= limits.maxItemsPerRequest()) {
            throw new RequestRefused(
                    Reason.TOO_LARGE,
                    "more than " + limits.maxItemsPerRequest() + " items in one request; send smaller batches");
        }
        if (source == null) {
            batch.refuse(Refusal.SOURCE_TOO_LARGE);
        } else {
            itemReader.read(source, item, batch);
        }
    }

    /** Reads one span or log record into the batch. */
    @FunctionalInterface
    interface ItemReader<T> {
        void read(Source source, WireCursor item, Batch<T> batch) throws InvalidProtocolBufferException;
    }

    /** The resource or scope of a group, found before its items wherever it stands. */
    private record Header(ByteString encoded, String schemaUrl) {
        static Header read(WireCursor cursor, int field) throws InvalidProtocolBufferException {
            ByteString encoded = ByteString.EMPTY;
            String schemaUrl = "";
            while (cursor.next()) {
                if (cursor.field() == field) {
                    encoded = cursor.bytes();
                } else if (cursor.field() == SCHEMA_URL) {
                    schemaUrl = cursor.text();
                }
            }
            return new Header(encoded, schemaUrl);
        }
    }
}
