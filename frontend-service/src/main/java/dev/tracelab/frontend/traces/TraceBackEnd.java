package dev.tracelab.frontend.traces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.frontend.untraced.Address;
import dev.tracelab.frontend.untraced.Answer;
import dev.tracelab.frontend.untraced.NoAnswer;
import dev.tracelab.frontend.untraced.UntracedHttp;
import dev.tracelab.tracing.problem.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;

/** Asks the trace back end, whichever it is, and judges its answers. Bodies are not looked into. */
@Singleton
@Startup // refuses its address when the service starts, not when somebody looks for a trace
class TraceBackEnd {

    private static final int LONGEST_ERROR = 64 * 1024;
    private static final int LONGEST_MESSAGE = 500;

    private final UntracedHttp http;
    private final ObjectMapper json;
    private final Address address;
    private final Duration timeout;

    TraceBackEnd(UntracedHttp http, ObjectMapper json, TracesConfig config) {
        this.http = http;
        this.json = json;
        this.address = Address.of(TracesConfig.URL_KEY, config.url());
        this.timeout = config.timeout();
    }

    /**
     * Asks one question.
     *
     * @param query as the browser sent it, null when it sent none
     * @throws ProblemException 400 in the back end's words when it refuses a parameter
     * @throws TraceBackEndFailed when there is no usable answer
     */
    Found ask(String path, String query) {
        try {
            return judge(http.get(address, query == null ? path : path + "?" + query, timeout));
        } catch (NoAnswer e) {
            throw TraceBackEndFailed.because(e, address);
        }
    }

    TraceBackEndFailed notServed(String path, int status) {
        return TraceBackEndFailed.notServed(path, status, address);
    }

    private Found judge(Answer answer) throws NoAnswer {
        // Not by the type of JSON: Jaeger 2.13 calls its JSON text/plain.
        if (answer.status() == 200 && !answer.isWebPage()) {
            return new Found.Body(answer);
        }
        try (answer) {
            int status = answer.status();
            String message = status == 200 ? "" : message(answer);
            return switch (status) {
                case 200 -> new Found.NotServed(status);
                case 404 -> message.isEmpty() ? new Found.NotServed(status) : new Found.Nothing();
                case 400 -> throw new ProblemException(400, refusal(message));
                default -> throw TraceBackEndFailed.status(status, message, address);
            };
        }
    }

    private static String refusal(String message) {
        return message.isEmpty() ? "The trace back end refuses the parameters and does not say why." : message;
    }

    /** Of Jaeger's error body, {@code {"error":{"httpCode":404,"message":"…"}}}; empty for anything else. */
    private String message(Answer answer) throws NoAnswer {
        byte[] body = answer.bytes(LONGEST_ERROR);
        try {
            JsonNode message = json.readTree(body).path("error").path("message");
            String text = message.asText("");
            return text.substring(0, Math.min(LONGEST_MESSAGE, text.length()));
        } catch (IOException e) {
            return ""; // no JSON, so not Jaeger's
        }
    }
}
