package dev.tracelab.tracing.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A call to the next service whose answer is handed on. What the called service answers below 500 is handed on as it
 * is; a failure becomes a problem with the member {@code hop} that names the service that failed, however far down.
 *
 * @param name name of the called service
 */
public record Hop(String name) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /**
     * Makes the call.
     *
     * @return an answer with the status, media type, bytes and the path of the location of the called service's
     * @throws ProblemException 502 no usable answer, 503 the service says that it is not available, 504 no answer in time;
     *     of these {@link HopUnavailable} may be asked again
     */
    public Response call(Supplier<Response> call) {
        try (Response answer = call.get()) {
            return handOn(answer);
        } catch (ProcessingException e) {
            throw failed(e);
        }
    }

    /** The problem for a call that got no answer. */
    public ProblemException failed(RuntimeException e) {
        return isTimeout(e)
                ? new ProblemException(504, name + " did not answer in time.", member(), e)
                : new HopUnavailable(502, name + " cannot be reached.", member(), e);
    }

    /** The problem for an answer of which nothing can be made. */
    public ProblemException unusable(int status) {
        String detail = name + " answered with status " + status + ".";
        return status == 503
                ? new HopUnavailable(503, detail, member(), null)
                : new ProblemException(status == 504 ? 504 : 502, detail, member(), null);
    }

    private Response handOn(Response answer) {
        byte[] body = answer.hasEntity() ? answer.readEntity(byte[].class) : new byte[0];
        if (answer.getStatus() >= 500 && !namesItsHop(body)) {
            throw unusable(answer.getStatus());
        }
        return Response.status(answer.getStatus())
                .type(answer.getMediaType())
                .header(
                        HttpHeaders.LOCATION,
                        answer.getLocation() == null
                                ? null
                                : answer.getLocation().getRawPath())
                .entity(body)
                .build();
    }

    private static boolean namesItsHop(byte[] body) {
        try {
            return JSON.readValue(body, OBJECT).containsKey("hop");
        } catch (IOException e) {
            return false; // not a problem of ours
        }
    }

    private static boolean isTimeout(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Object> member() {
        return Map.of("hop", name);
    }
}
