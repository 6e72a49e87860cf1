package dev.tracelab.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.protobuf.ByteString;
import dev.tracelab.store.Requests;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpanStorageTest {
    private static final StorageLimits LIMITS = StorageLimits.defaults();

    @Test
    void oneTraceTooMany_evictsTheOldest() {
        SpanStorage storage = new SpanStorage(LIMITS.withMaxTraces(2));

        add(storage, 1, "a");
        add(storage, 2, "a");
        add(storage, 1, "a");
        add(storage, 3, "a");

        assertThat(storage.find(id(1))).isEmpty();
        assertThat(storage.find(id(2))).isPresent();
        assertThat(storage.find(id(3))).isPresent();
        assertThat(storage.counts().evicted()).isEqualTo(2);
    }

    @Test
    void tooManyBytes_evictTheOldest() {
        SpanStorage storage = new SpanStorage(LIMITS.withMaxBytes(64 * 1024));

        for (int trace = 1; trace <= 1_000; trace++) {
            add(storage, trace, "a");
        }

        assertThat(storage.counts().bytes()).isBetween(32L * 1024, 64L * 1024);
        assertThat(storage.find(id(1_000))).isPresent();
        assertThat(storage.find(id(1))).isEmpty();
    }

    @Test
    void fullTrace_refusesMoreAndKeepsWhatItHas() {
        SpanStorage storage = new SpanStorage(LIMITS.withMaxSpansPerTrace(3));

        Refusals refusals = add(storage, 1, "a", "b", "c", "d", "e");

        assertThat(refusals.byReason()).containsExactly(entry(Refusal.TRACE_FULL, 2L));
        assertThat(storage.find(id(1)).orElseThrow().spans()).hasSize(3);
    }

    @Test
    void counts_addUp() {
        SpanStorage storage = new SpanStorage(LIMITS.withMaxTraces(1).withMaxSpansPerTrace(2));

        add(storage, 1, "a", "b", "c");
        add(storage, 2, "a");

        Counts counts = storage.counts();
        assertThat(counts.received()).isEqualTo(4);
        assertThat(counts.stored()).isEqualTo(3);
        assertThat(counts.refused()).isEqualTo(Map.of(Refusal.TRACE_FULL, 1L));
        assertThat(counts.evicted()).isEqualTo(2);
        assertThat(counts.held()).isEqualTo(1);
        assertThat(counts.traces()).isEqualTo(1);
    }

    @Test
    void evictedNames_areForgotten() {
        SpanStorage storage = new SpanStorage(LIMITS.withMaxTraces(1));

        add(storage, 1, "GET /users/1");
        add(storage, 2, "GET /users/2");

        assertThat(storage.operations()).extracting(Operation::name).containsExactly("GET /users/2");
    }

    @Test
    void everythingEvicted_costsNothing() {
        SpanStorage storage = new SpanStorage(LIMITS.withMaxBytes(8));

        add(storage, 1, "a");

        assertThat(storage.counts().bytes()).isZero();
        assertThat(storage.services()).isEmpty();
    }

    @Test
    void found_isACopy() {
        SpanStorage storage = new SpanStorage(LIMITS);
        add(storage, 1, "a");
        Trace before = storage.find(id(1)).orElseThrow();

        add(storage, 1, "b");

        assertThat(before.spans()).hasSize(1);
    }

    @Test
    void dependencies_countCallsBetweenServicesInTheRange() {
        SpanStorage storage = new SpanStorage(LIMITS);
        Batch<StoredSpan> batch = new Batch<>();
        batch.add(id(1), span("front", "a", 1, 0));
        batch.add(id(1), span("front", "b", 2, 1));
        batch.add(id(1), span("user", "c", 3, 2));
        batch.add(id(1), span("user", "lost parent", 4, 99));
        storage.add(batch);

        assertThat(storage.dependencies(0, Long.MAX_VALUE))
                .containsExactly(new Dependency("front", "front", 1), new Dependency("front", "user", 1));
        assertThat(storage.dependencies(0, 5)).isEmpty();
    }

    @Test
    void limits_thatContradict_areRefusedNamingBoth() {
        assertThatThrownBy(() -> new StorageLimits(1, 10, 1, 11, 1))
                .hasMessage("maxTraceBytes (11) must not exceed maxBytes (10)");
        assertThatThrownBy(() -> LIMITS.withMaxTraces(0)).hasMessage("maxTraces must be greater than 0, not 0");
    }

    private static Refusals add(SpanStorage storage, long trace, String... names) {
        Batch<StoredSpan> batch = new Batch<>();
        for (String name : names) {
            batch.add(id(trace), span("service", name, 1, 0));
        }
        storage.add(batch);
        return batch.refusals();
    }

    private static StoredSpan span(String service, String name, long spanId, long parentId) {
        Source.Instance instance = Source.Instance.of(
                Requests.resource(service), Requests.resource(service).toByteString(), "");
        return new StoredSpan(
                new Source(instance, ByteString.EMPTY, ""),
                new Operation(service, name, 2),
                spanId,
                parentId,
                1_000,
                2_000,
                0,
                0,
                new byte[100]);
    }

    private static TraceId id(long number) {
        return new TraceId(0, number);
    }
}
