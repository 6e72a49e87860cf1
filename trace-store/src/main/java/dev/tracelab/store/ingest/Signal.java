package dev.tracelab.store.ingest;

import com.google.protobuf.Descriptors.Descriptor;
import dev.tracelab.store.http.RequestRefused;
import dev.tracelab.store.storage.Batch;
import dev.tracelab.store.storage.Refusals;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One kind of telemetry on its way from an encoded export request into the store.
 *
 * @param rejectedField what a partial success calls the refused items in JSON
 * @param requestType looked up only for JSON, because the descriptors cost time to load
 */
record Signal<T>(
        String httpPath,
        String grpcPath,
        String rejectedField,
        Supplier<Descriptor> requestType,
        OtlpReader<T> reader,
        Consumer<Batch<T>> store) {

    static <T> Signal<T> traces(OtlpReader<T> reader, Consumer<Batch<T>> store) {
        return new Signal<>(
                "/v1/traces",
                "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
                "rejectedSpans",
                ExportTraceServiceRequest::getDescriptor,
                reader,
                store);
    }

    static <T> Signal<T> logs(OtlpReader<T> reader, Consumer<Batch<T>> store) {
        return new Signal<>(
                "/v1/logs",
                "/opentelemetry.proto.collector.logs.v1.LogsService/Export",
                "rejectedLogRecords",
                ExportLogsServiceRequest::getDescriptor,
                reader,
                store);
    }

    /** Stores the request and returns what of it was refused. */
    Refusals accept(byte[] request) throws RequestRefused {
        Batch<T> batch = reader.read(request);
        store.accept(batch);
        return batch.refusals();
    }
}
