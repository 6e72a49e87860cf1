package dev.tracelab.tracing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.boundary.BoundaryConfig.Policy;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceBoundaryTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void accept_continuesTheTrace() {
        Context context = extract(Policy.ACCEPT, true, TRACEPARENT);

        assertThat(Span.fromContext(context).getSpanContext().isRemote()).isTrue();
        assertThat(context.get(TraceBoundary.DECIDE_ANEW)).isNull();
    }

    @Test
    void accept_withoutTheFlag_marksTheContextForAnOwnDecision() {
        Context context = extract(Policy.ACCEPT, false, TRACEPARENT);

        assertThat(Span.fromContext(context).getSpanContext().isRemote()).isTrue();
        assertThat(context.get(TraceBoundary.DECIDE_ANEW)).isTrue();
    }

    @Test
    void restart_knowsNothingOfTheCaller() {
        assertThat(extract(Policy.RESTART, true, TRACEPARENT)).isSameAs(Context.root());
    }

    @Test
    void restartWithLink_keepsTheCallerAside() {
        Context context = extract(Policy.RESTART_WITH_LINK, true, TRACEPARENT);

        assertThat(Span.fromContext(context).getSpanContext().isValid()).isFalse();
        assertThat(context.get(TraceBoundary.OUTSIDE).getSpanId()).isEqualTo("b7ad6b7169203331");
    }

    @Test
    void malformedContext_isIgnored() {
        Context context = extract(Policy.RESTART_WITH_LINK, true, "00-zz-1-01");

        assertThat(context.get(TraceBoundary.OUTSIDE)).isNull();
    }

    @Test
    void injection_isThePlainStandard_whateverThePolicy() {
        Context own = extract(Policy.ACCEPT, true, TRACEPARENT);
        Map<String, String> carrier = new HashMap<>();

        boundary(Policy.RESTART, true).inject(own, carrier, Map::put);

        assertThat(carrier).containsEntry("traceparent", TRACEPARENT);
    }

    private static Context extract(Policy policy, boolean honourFlag, String traceparent) {
        return boundary(policy, honourFlag)
                .extract(Context.root(), Map.of("traceparent", traceparent), new MapGetter());
    }

    private static TraceBoundary boundary(Policy policy, boolean honourFlag) {
        return new TraceBoundary(W3CTraceContextPropagator.getInstance(), new BoundaryConfig() {
            @Override
            public Policy policy() {
                return policy;
            }

            @Override
            public boolean honourSampledFlag() {
                return honourFlag;
            }
        });
    }

    private static final class MapGetter implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
