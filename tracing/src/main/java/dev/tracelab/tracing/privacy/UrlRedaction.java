package dev.tracelab.tracing.privacy;

import static io.opentelemetry.semconv.UrlAttributes.URL_FULL;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static io.opentelemetry.semconv.UrlAttributes.URL_QUERY;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** Replaces the URLs on a new span by their {@link SafeUrl} form, before anybody else can read them. */
@Singleton
class UrlRedaction implements SpanProcessor {

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        replace(span, URL_PATH, SafeUrl::path);
        replace(span, URL_QUERY, SafeUrl::query);
        replace(span, URL_FULL, SafeUrl::full);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }

    private static void replace(ReadWriteSpan span, AttributeKey<String> key, UnaryOperator<String> safe) {
        String url = span.getAttribute(key);
        String shown = url == null ? null : safe.apply(url);
        if (shown != null && !shown.equals(url)) {
            span.setAttribute(key, shown);
        }
    }
}
