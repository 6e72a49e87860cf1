package dev.tracelab.store.bench;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An encoded export request of whole eight-span traces, like those of the documented request. Encoded once; before each use
 * the trace ids are overwritten in place, so that making requests costs the measuring side next to nothing.
 */
final class SampleRequest {
    static final int SPANS_PER_TRACE = 8;
    private static final List<String> SERVICES = List.of(
            "frontend-service",
            "frontend-service",
            "api-gateway",
            "api-gateway",
            "auth-service",
            "api-gateway",
            "user-service",
            "user-service");
    private static final long MARKER = 0x7f3a_91c5_d20e_486bL;

    private final byte[] encoded;
    private final int[] idOffsets;
    private final int traces;

    SampleRequest(int traces) {
        this.traces = traces;
        this.encoded = build(traces).toByteArray();
        this.idOffsets =
                offsetsOf(ByteBuffer.allocate(Long.BYTES).putLong(MARKER).array());
    }

    int spans() {
        return traces * SPANS_PER_TRACE;
    }

    int bytes() {
        return encoded.length;
    }

    /** The request with trace ids nobody else has: {@code number} and the index of the trace. */
    byte[] numbered(long number) {
        byte[] copy = encoded.clone();
        ByteBuffer buffer = ByteBuffer.wrap(copy);
        for (int offset : idOffsets) {
            buffer.putLong(offset, number);
        }
        return copy;
    }

    private int[] offsetsOf(byte[] marker) {
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i + marker.length <= encoded.length; i++) {
            if (Arrays.equals(encoded, i, i + marker.length, marker, 0, marker.length)) {
                offsets.add(i);
            }
        }
        return offsets.stream().mapToInt(Integer::intValue).toArray();
    }

    private static ExportTraceServiceRequest build(int traces) {
        ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
        long now = System.currentTimeMillis() * 1_000_000;
        for (String service : SERVICES.stream().distinct().toList()) {
            ScopeSpans.Builder spans = ScopeSpans.newBuilder()
                    .setScope(InstrumentationScope.newBuilder().setName("io.quarkus.opentelemetry"));
            for (int trace = 0; trace < traces; trace++) {
                for (int i = 0; i < SPANS_PER_TRACE; i++) {
                    if (SERVICES.get(i).equals(service)) {
                        spans.addSpans(span(trace, i, now));
                    }
                }
            }
            request.addResourceSpans(
                    ResourceSpans.newBuilder().setResource(resource(service)).addScopeSpans(spans));
        }
        return request.build();
    }

    private static Resource resource(String service) {
        return Resource.newBuilder()
                .addAttributes(text("service.name", service))
                .addAttributes(text("service.version", "1.0.0"))
                .addAttributes(text("service.namespace", "trace-lab"))
                .addAttributes(text("service.instance.id", "0b6b3f9e-6a0a-4a39-9a3c-1c1c7c1f5f21"))
                .addAttributes(text("deployment.environment.name", "lab"))
                .addAttributes(text("telemetry.sdk.language", "java"))
                .build();
    }

    private static Span span(int trace, int index, long now) {
        boolean error = trace % 100 == 0 && index == SPANS_PER_TRACE - 1;
        return Span.newBuilder()
                .setTraceId(id(MARKER, trace))
                .setSpanId(ByteString.copyFrom(
                        ByteBuffer.allocate(8).putLong(index + 1L).array()))
                .setParentSpanId(index == 0 ? ByteString.EMPTY : parent(index))
                .setFlags(0x103)
                .setName("GET /api/users/{id}")
                .setKindValue(index % 2 == 0 ? 2 : 3)
                .setStartTimeUnixNano(now + index * 1_000_000L)
                .setEndTimeUnixNano(now + 100_000_000L - index * 1_000_000L)
                .addAllAttributes(attributes(trace))
                .setStatus(Status.newBuilder().setCodeValue(error ? 2 : 0))
                .build();
    }

    private static ByteString parent(int index) {
        return ByteString.copyFrom(ByteBuffer.allocate(8).putLong(index).array());
    }

    private static ByteString id(long high, long low) {
        return ByteString.copyFrom(
                ByteBuffer.allocate(16).putLong(high).putLong(low + 1).array());
    }

    private static List<KeyValue> attributes(int trace) {
        return List.of(
                text("http.request.method", "GET"),
                number("http.response.status_code", 200),
                text("http.route", "/api/users/{id}"),
                text("url.path", "/api/users/" + trace),
                text("url.scheme", "http"),
                text("server.address", "127.0.0.1"),
                number("server.port", 8080),
                text("client.address", "127.0.0.1"),
                text("user_agent.original", "curl/8.5.0"),
                number("http.response.body.size", 187),
                text("code.function.name", "dev.tracelab.frontend.users.UserResource.user"));
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static KeyValue number(String key, long value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setIntValue(value))
                .build();
    }
}
