package dev.tracelab.tracing.baggage;

import io.opentelemetry.contrib.baggage.processor.BaggageSpanProcessor;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Copies who and which request from baggage onto every span that is started with it. */
class BaggageAttributes {

    private static final Set<String> COPIED = Set.of(RequestBaggage.USER_ID, RequestBaggage.REQUEST_ID);

    @Produces
    @Singleton
    SpanProcessor baggageSpanProcessor() {
        return new BaggageSpanProcessor(COPIED::contains);
    }
}
