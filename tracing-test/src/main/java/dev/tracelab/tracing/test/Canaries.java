package dev.tracelab.tracing.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

/**
 * Secrets that a test plants in requests and then looks for in everything the service has reported. Each is easy to
 * recognise and occurs nowhere else.
 */
public final class Canaries {

    public static final String PASSWORD = "canary-password-7f3a";
    public static final String TOKEN = "canary-token-91bc";
    public static final String EMAIL = "canary-5d2e@example.org";
    public static final String CARD_NUMBER = "4929000000000006";
    public static final String COOKIE = "canary-session-c0de";

    private static final List<String> ALL = List.of(PASSWORD, TOKEN, EMAIL, CARD_NUMBER, COOKIE);

    private Canaries() {}

    /** No canary in any name, attribute, event, status, link, resource, message or log attribute. */
    public static void assertNoneIn(List<SpanData> spans, List<LogRecordData> logs) {
        assertThat(spans).as("spans to look through").isNotEmpty();
        spans.forEach(span -> assertClean(span.toString()));
        logs.forEach(log -> assertClean(log.toString()));
    }

    /** No canary in this text, for example a header sent on. */
    public static void assertClean(String text) {
        assertThat(text).doesNotContain(ALL).doesNotContain(EMAIL.replace("@", "%40"));
    }
}
