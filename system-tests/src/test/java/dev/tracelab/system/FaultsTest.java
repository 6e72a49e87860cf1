package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults asked for at the frontend and played further down: each service's own tests show what each does. */
class FaultsTest {

    private static final LabUnderTest LAB = LabUnderTest.lab();

    @ParameterizedTest
    @ValueSource(strings = {"frontend-service", "api-gateway", "auth-service", "user-service"})
    void exception_isAnErrorOfThatService_andOfItsCallers(String service) {
        HttpAnswer answer = user(service + "=exception");

        assertThat(answer.status()).isIn(500, 502);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(LAB.traceOf(answer).spans())
                .filteredOn(span -> span.service().equals(service) && span.kind() == Span.Kind.SERVER)
                .isNotEmpty()
                .allSatisfy(span -> {
                    assertThat(span.error()).isTrue();
                    assertThat(span.events()).extracting(Span.Event::name).contains("exception");
                });
    }

    @ParameterizedTest
    @CsvSource({"api-gateway=delay:250ms, api-gateway", "user-service=slow-query, user-service"})
    void slowness_isSeenWhereItIs(String fault, String service) {
        HttpAnswer answer = user(fault);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(LAB.traceOf(answer).spans())
                .filteredOn(span -> span.service().equals(service) && span.kind() == Span.Kind.SERVER)
                .allSatisfy(span -> assertThat(span.durationNanos()).isGreaterThan(250_000_000L));
    }

    @Test
    void b3Only_breaksTheTraceThere() {
        Trace trace = LAB.traceOf(user("frontend-service=b3-only"));

        assertThat(trace.services()).containsExactly("frontend-service");
    }

    @Test
    void retry_showsBothCalls() {
        HttpAnswer answer = user("api-gateway=retry");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(LAB.traceOf(answer).spans())
                .filteredOn(span -> span.service().equals("user-service") && span.kind() == Span.Kind.SERVER)
                .hasSize(2);
    }

    @Test
    void unknownFault_is400_andListsWhatExists() {
        HttpAnswer answer = user("user-service=explode");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("lock-wait", "pool-exhausted", "unfinished-span");
    }

    private static HttpAnswer user(String fault) {
        LabClient client = LAB.client(fault);
        return client.get("/api/users/7", client.token());
    }
}
