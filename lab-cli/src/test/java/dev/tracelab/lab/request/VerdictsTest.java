package dev.tracelab.lab.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Spans;
import dev.tracelab.lab.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {
    @ParameterizedTest
    @CsvSource({"95,true", "94.9,false", "100,true", "105,true", "105.1,false"})
    void verdict_withinFivePercent(double millis, boolean met) {
        assertThat(new Verdict(Documented.FRONTEND, millis).isMet()).isEqualTo(met);
    }

    @Test
    void rows_areTheMedians() {
        var rows = Verdicts.over(List.of(trace(98), trace(300), trace(101)));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().verdict()).isEqualTo(new Verdict(Documented.FRONTEND, 101));
        assertThat(rows.getFirst().least()).isEqualTo(98);
        assertThat(rows.getFirst().most()).isEqualTo(300);
    }

    @Test
    void clientSpan_hasNoDocumentedValue() {
        var call = Spans.span("a", "", "frontend-service", Span.Kind.CLIENT, 0, 100);

        assertThat(Verdicts.of(call)).isEmpty();
    }

    private static Trace trace(long millis) {
        return Spans.trace(Spans.span("a", "", "frontend-service", Span.Kind.SERVER, 0, millis));
    }
}
