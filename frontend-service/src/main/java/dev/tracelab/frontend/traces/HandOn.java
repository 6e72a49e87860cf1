package dev.tracelab.frontend.traces;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Hands a body on to the browser while it arrives: a trace of 10,000 spans is ten megabytes and more. */
final class HandOn {

    private HandOn() {}

    static Response of(Found.Body found) {
        StreamingOutput body = out -> {
            try (var answer = found.answer()) {
                answer.copyTo(out);
            }
        };
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
