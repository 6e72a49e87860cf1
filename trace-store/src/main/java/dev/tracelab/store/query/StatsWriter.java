package dev.tracelab.store.query;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tracelab.store.ingest.RequestCounts;
import dev.tracelab.store.storage.Counts;
import dev.tracelab.store.storage.LogStorage;
import dev.tracelab.store.storage.Refusal;
import dev.tracelab.store.storage.SpanStorage;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Writes {@code GET /lab/store}: what came in, what is held, what was refused and why. */
public final class StatsWriter {
    private final SpanStorage spans;
    private final LogStorage logs;
    private final RequestCounts requests;

    public StatsWriter(SpanStorage spans, LogStorage logs, RequestCounts requests) {
        this.spans = spans;
        this.logs = logs;
        this.requests = requests;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("requests");
        json.writeNumberField("accepted", requests.acceptedCount());
        json.writeObjectFieldStart("refused");
        for (var refused : requests.refusedByReason().entrySet()) {
            json.writeNumberField(refused.getKey().name().toLowerCase(Locale.ROOT), refused.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        counts(json, "spans", spans.counts());
        counts(json, "logs", logs.counts());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Counts counts) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("received", counts.received());
        json.writeNumberField("stored", counts.stored());
        json.writeNumberField("evicted", counts.evicted());
        json.writeNumberField("ignored", counts.ignored());
        json.writeObjectFieldStart("refused");
        for (Map.Entry<Refusal, Long> refused : counts.refused().entrySet()) {
            json.writeNumberField(refused.getKey().key(), refused.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("traces", counts.traces());
        json.writeNumberField("held", counts.held());
        json.writeNumberField("bytes", counts.bytes());
        json.writeEndObject();
    }
}
