package dev.tracelab.tracing.boundary;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerResponse;

/** W3C Trace Context Level 2 (draft): {@code traceresponse: 00-<trace-id>-<span-id>-<flags>}. */
public final class TraceResponse {

    private static final String NAME = "traceresponse";

    private TraceResponse() {}

    /** Names the current span, if there is one. */
    public static void putOn(HttpServerResponse response) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            response.putHeader(NAME, format(span));
        }
    }

    private static String format(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}
