package dev.tracelab.store.query;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tracelab.store.query.QueryApi.Answer;
import dev.tracelab.store.storage.Dependency;
import dev.tracelab.store.storage.LogStorage;
import dev.tracelab.store.storage.Operation;
import dev.tracelab.store.storage.SpanStorage;
import dev.tracelab.store.storage.StoredLog;
import dev.tracelab.store.storage.Trace;
import dev.tracelab.store.storage.TraceId;
import dev.tracelab.store.storage.TraceQuery;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads parameters, asks the store, and returns how to write what was found. */
public final class Queries {
    private static final int DEFAULT_DEPTH = 100;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LAST_MILLI = Long.MAX_VALUE / NANOS_PER_MILLI;

    private final SpanStorage spans;
    private final LogStorage logs;
    private final int maxDepth;

    /** @param maxDepth most traces of one search: as many as the store can hold */
    public Queries(SpanStorage spans, LogStorage logs, int maxDepth) {
        this.spans = spans;
        this.logs = logs;
        this.maxDepth = maxDepth;
    }

    Answer trace(TraceId id) throws QueryFailed {
        return write(spans.find(id).map(List::of).orElse(List.of()));
    }

    Answer search(Parameters parameters) throws QueryFailed {
        OptionalLong min = parameters.timeNanos("query.startTimeMin", "query.start_time_min");
        OptionalLong max = parameters.timeNanos("query.startTimeMax", "query.start_time_max");
        if (min.isEmpty() || max.isEmpty()) {
            throw QueryFailed.badRequest("query.start_time_min and query.start_time_max are required");
        }
        return write(spans.search(new TraceQuery(
                parameters.text("query.serviceName", "query.service_name"),
                parameters.text("query.operationName", "query.operation_name"),
                parameters.attributes("query.attributes"),
                min.getAsLong(),
                max.getAsLong(),
                parameters.durationNanos("query.durationMin", "query.duration_min"),
                parameters.durationNanos("query.durationMax", "query.duration_max"),
                parameters.count(
                        DEFAULT_DEPTH, maxDepth, "query.searchDepth", "query.search_depth", "query.num_traces"))));
    }

    private static Answer write(List<Trace> found) throws QueryFailed {
        if (found.isEmpty()) {
            throw QueryFailed.notFound("No traces found");
        }
        return json -> new TraceWriter(json).write(found);
    }

    Answer services() {
        Set<String> services = spans.services();
        return json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("services");
            for (String service : services) {
                json.writeString(service);
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    Answer operations(Parameters parameters) {
        String service = parameters.text("service", "service");
        String kind = parameters.text("spanKind", "span_kind");
        List<Operation> operations = spans.operations().stream()
                .filter(operation -> operation.service().equals(service))
                .filter(operation -> kind.isEmpty() || operation.kindName().equals(kind))
                .sorted(Comparator.comparing(Operation::name).thenComparing(Operation::kind))
                .toList();
        return json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("operations");
            for (Operation operation : operations) {
                write(json, operation);
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    private static void write(JsonGenerator json, Operation operation) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", operation.name());
        json.writeStringField("spanKind", operation.kindName());
        json.writeEndObject();
    }

    /** Jaeger's parameters: the range ends at {@code endTs} and is {@code lookback} long, both in milliseconds. */
    Answer dependencies(Parameters parameters) throws QueryFailed {
        long end = Math.min(LAST_MILLI, parameters.millis("endTs", LAST_MILLI));
        long start = Math.max(0, end - Math.min(end, parameters.millis("lookback", end)));
        List<Dependency> found = spans.dependencies(start * NANOS_PER_MILLI, end * NANOS_PER_MILLI);
        return json -> new DependencyWriter(json).write(found);
    }

    Answer logs(Parameters parameters) throws QueryFailed {
        TraceId id = QueryApi.traceId("traceId", parameters.text("traceId", "trace_id"));
        List<StoredLog> found = logs.find(id);
        return json -> new LogWriter(json).write(found);
    }
}
