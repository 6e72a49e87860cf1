package dev.tracelab.lab.request;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.TraceWait;
import java.time.Duration;
import java.util.Optional;

/** Makes one request and fetches its trace. */
final class RequestRunner {
    private static final Duration TRACE_LIMIT = Duration.ofSeconds(5);
    private static final int UNAUTHORIZED = 401;

    private final LabClient client;
    private final TokenFile tokens;
    private final TraceWait traces;

    RequestRunner(LabClient client, TokenFile tokens, QueryClient query) {
        this.client = client;
        this.tokens = tokens;
        this.traces = new TraceWait(query);
    }

    Outcome run(Scenario scenario) {
        var token = scenario.needsToken() ? tokens.read().orElseGet(this::login) : "";
        var outcome = run(scenario, token);
        // A kept token may have expired, or belong to a key of before.
        return outcome.answer().status() == UNAUTHORIZED && scenario.needsToken() ? run(scenario, login()) : outcome;
    }

    private Outcome run(Scenario scenario, String token) {
        var begin = System.nanoTime();
        var answer = scenario.call().apply(client, token);
        var duration = Duration.ofNanos(System.nanoTime() - begin);
        if (answer.status() == UNAUTHORIZED) {
            return new Outcome(answer, duration, Optional.empty(), Optional.empty());
        }
        var response = TraceResponse.of(answer)
                .orElseThrow(() -> LabException.failed(scenario.line() + " answered " + answer.status()
                        + " without the header traceresponse: " + answer.body()));
        return new Outcome(answer, duration, Optional.of(response), fetch(response));
    }

    private Optional<TraceWait.Result> fetch(TraceResponse response) {
        return response.sampled() ? Optional.of(traces.await(response.traceId(), TRACE_LIMIT)) : Optional.empty();
    }

    private String login() {
        var token = client.token();
        tokens.write(token);
        return token;
    }

    /**
     * @param duration as the caller felt it
     * @param response empty when the answer was 401
     * @param trace empty when the request was not sampled
     */
    record Outcome(
            HttpAnswer answer, Duration duration, Optional<TraceResponse> response, Optional<TraceWait.Result> trace) {

        boolean hasWholeTrace() {
            return trace.filter(TraceWait.Result::arrived).isPresent();
        }
    }
}
