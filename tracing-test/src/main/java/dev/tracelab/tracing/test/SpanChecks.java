package dev.tracelab.tracing.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;

/** The single checks of {@link ExpectedSpan}, each with a message that names the span. */
final class SpanChecks {

    private SpanChecks() {}

    static <T> void attribute(SpanData span, AttributeKey<T> key, T value) {
        assertThat(span.getAttributes().get(key))
                .as("attribute %s of %s, which has %s", key, span.getName(), span.getAttributes())
                .isEqualTo(value);
    }

    static void present(SpanData span, AttributeKey<?> key) {
        assertThat(span.getAttributes().asMap())
                .as("attributes of %s", span.getName())
                .containsKey(key);
    }

    static void absent(SpanData span, AttributeKey<?> key) {
        assertThat(span.getAttributes().asMap())
                .as("attributes of %s", span.getName())
                .doesNotContainKey(key);
    }

    static void event(SpanData span, String name) {
        assertThat(span.getEvents())
                .as("events of %s", span.getName())
                .extracting(EventData::getName)
                .contains(name);
    }

    static void error(SpanData span, String description) {
        assertThat(span.getStatus().getStatusCode())
                .as("status of %s", span.getName())
                .isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription())
                .as("status description of %s", span.getName())
                .isEqualTo(description);
    }

    static void notError(SpanData span) {
        assertThat(span.getStatus().getStatusCode())
                .as("status of %s, which has %s", span.getName(), span.getAttributes())
                .isNotEqualTo(StatusCode.ERROR);
    }

    static void remoteParent(SpanData span, String spanId) {
        assertThat(span.getParentSpanContext().isRemote())
                .as("parent of %s is remote", span.getName())
                .isTrue();
        assertThat(span.getParentSpanId()).as("parent of %s", span.getName()).isEqualTo(spanId);
    }
}
