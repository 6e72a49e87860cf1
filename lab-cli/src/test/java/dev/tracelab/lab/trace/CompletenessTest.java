package dev.tracelab.lab.trace;

import static dev.tracelab.lab.trace.Spans.call;
import static dev.tracelab.lab.trace.Spans.internal;
import static dev.tracelab.lab.trace.Spans.trace;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletenessTest {
    @Test
    void wholeTrace_missesNothing() {
        var trace = trace(internal("a", "", 0, 9), call("b", "a", "GET /users/{id}"), internal("c", "b", 1, 2));

        assertThat(Completeness.missing(trace)).isEmpty();
    }

    @Test
    void traceWithoutRoot_missesIt() {
        assertThat(Completeness.missing(trace(internal("c", "b", 1, 2))))
                .containsExactly("the root span", "the parent of 'work c' of service");
    }

    @Test
    void callWithoutTheCalleesSpan_missesThat() {
        var trace = trace(internal("a", "", 0, 9), call("b", "a", "GET /users/{id}"));

        assertThat(Completeness.missing(trace)).containsExactly("the callee's span of 'GET /users/{id}' of service");
    }

    @Test
    void callOfThePaymentProvider_hasNoSpanBelow() {
        var trace = trace(internal("a", "", 0, 9), call("b", "a", "POST /payments"));

        assertThat(Completeness.missing(trace)).isEmpty();
    }
}
