package dev.tracelab.tracing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What requests get is tested with requests, in {@link RequestFilterTest}. */
class RequestIdsTest {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    private final RequestIds ids = new RequestIds(W3CBaggagePropagator.getInstance());

    @Test
    void storedContext_isNoRequest_andGetsNoId() {
        Context extracted = ids.extract(Context.root(), Map.of("X-Request-Id", "abc"), GETTER);

        assertThat(Baggage.fromContext(extracted).isEmpty()).isTrue();
    }

    @Test
    void storedContext_keepsTheIdOfItsRequest() {
        Context extracted = ids.extract(Context.root(), Map.of("baggage", "request.id=r-1"), GETTER);

        assertThat(Baggage.fromContext(extracted).getEntryValue("request.id")).isEqualTo("r-1");
    }
}
