package dev.tracelab.lab.ledger;

import static dev.tracelab.lab.trace.Span.Kind.CLIENT;
import static dev.tracelab.lab.trace.Span.Kind.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceFactsTest {
    private static final List<Span> DOCUMENTED = List.of(
            span("1", "", "frontend-service", SERVER, "GET /api/users/{id}", 200),
            span("2", "1", "frontend-service", CLIENT, "GET /users/{id}", 200),
            span("3", "2", "api-gateway", SERVER, "GET /users/{id}", 200),
            span("4", "3", "api-gateway", CLIENT, "POST /introspect", 200),
            span("5", "4", "auth-service", SERVER, "POST /introspect", 200),
            span("6", "3", "api-gateway", CLIENT, "GET /users/{id}", 200),
            span("7", "6", "user-service", SERVER, "GET /users/{id}", 200),
            span("8", "7", "user-service", CLIENT, "SELECT users", 0));

    @Test
    void documentedTrace_isWhole() {
        var facts = TraceFacts.of(trace(DOCUMENTED.stream()));

        assertThat(facts.isWhole()).isTrue();
        assertThat(facts.spans())
                .isEqualTo(Map.of("frontend-service", 2L, "api-gateway", 3L, "auth-service", 1L, "user-service", 2L));
        assertThat(facts.tops()).containsExactly("frontend-service");
    }

    /** Every single span is missed by somebody, and it is known whose it was. */
    @ParameterizedTest
    @CsvSource({
        "1, frontend-service", "2, frontend-service", "3, api-gateway", "4, api-gateway",
        "5, auth-service", "6, api-gateway", "7, user-service", "8, user-service"
    })
    void anySpanThatIsMissing_isMissedOfItsService(String id, String service) {
        var facts = TraceFacts.of(
                trace(DOCUMENTED.stream().filter(span -> !span.id().equals(id))));

        assertThat(facts.missing()).isEqualTo(Map.of(service, 1L));
    }

    @Test
    void serviceThatIsMissingAsAWhole_isNamed_andThoseItCalledAreNot() {
        var facts = TraceFacts.of(trace(DOCUMENTED.stream().filter(span -> Integer.parseInt(span.id()) < 3)));

        assertThat(facts.missing()).isEqualTo(Map.of("api-gateway", 1L));
    }

    @Test
    void spanThatWasSentTwice_isCountedOnce() {
        var facts = TraceFacts.of(trace(Stream.concat(DOCUMENTED.stream(), DOCUMENTED.stream())));

        assertThat(facts.spans()).containsEntry("api-gateway", 3L);
    }

    @Test
    void callWithoutAnswer_isNotMissed() {
        var facts = TraceFacts.of(trace(Stream.of(
                span("1", "", "frontend-service", SERVER, "GET /api/users/{id}", 502),
                span("2", "1", "frontend-service", CLIENT, "GET /users/{id}", 0))));

        assertThat(facts.isWhole()).isTrue();
    }

    @Test
    void refusalWithoutDatabase_isWhole() {
        var facts = TraceFacts.of(trace(DOCUMENTED.stream()
                .filter(span -> !span.id().equals("8"))
                .map(span -> span.id().equals("7")
                        ? span("7", "6", "user-service", SERVER, "GET /users/{id}", 503)
                        : span)));

        assertThat(facts.isWhole()).isTrue();
    }

    @Test
    void probability_isTheRoots() {
        var root = span("1", "", "frontend-service", SERVER, "GET /", 200, Map.of("sampling.probability", "0.25"));

        assertThat(TraceFacts.of(trace(Stream.of(root))).probability()).isEqualTo(OptionalDouble.of(0.25));
        assertThat(TraceFacts.of(trace(DOCUMENTED.stream())).probability()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, false, '', '', ORDINARY",
        "620, false, '', '', CERTAIN",
        "500, false, '', '', EITHER",
        "100, true, '', '', CERTAIN",
        "100, false, tracelab.keep, true, CERTAIN",
        "100, false, request.id, keep-me, CERTAIN",
        "100, false, request.id, 7c1f-keep-me, ORDINARY"
    })
    void worth_isWhatATailSamplerSees(long millis, boolean error, String attribute, String value, Worth worth) {
        var root = new Span(
                "t",
                "1",
                "",
                "frontend-service",
                "GET /",
                SERVER,
                "scope",
                0,
                millis * 1_000_000,
                error,
                "",
                attribute.isEmpty() ? Map.of() : Map.of(attribute, value),
                List.of(),
                List.of());

        assertThat(TraceFacts.of(trace(Stream.of(root))).worth()).isEqualTo(worth);
    }

    private static Trace trace(Stream<Span> spans) {
        return new Trace("t", spans.toList());
    }

    private static Span span(String id, String parent, String service, Span.Kind kind, String name, int status) {
        return span(id, parent, service, kind, name, status, Map.of());
    }

    private static Span span(
            String id,
            String parent,
            String service,
            Span.Kind kind,
            String name,
            int status,
            Map<String, String> more) {
        var attributes = new TreeMap<>(more);
        if (status > 0) {
            attributes.put("http.response.status_code", Integer.toString(status));
        }
        if (kind == CLIENT && !name.startsWith("SELECT")) {
            attributes.put("url.full", "http://x/");
        }
        return new Span(
                "t",
                id,
                parent,
                service,
                name,
                kind,
                "scope",
                0,
                100_000_000,
                false,
                "",
                attributes,
                List.of(),
                List.of());
    }
}
