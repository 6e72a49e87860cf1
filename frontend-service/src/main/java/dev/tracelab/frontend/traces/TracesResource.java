package dev.tracelab.frontend.traces;

import dev.tracelab.frontend.logs.ElasticsearchLogs;
import dev.tracelab.tracing.problem.ProblemException;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stored traces for the page, from its own origin and whichever back end is configured. */
@Path("/lab/traces")
@EndpointDisabled(name = "lab.api.enabled", stringValue = "false")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lab")
class TracesResource {

    private static final String TRACES = "/api/v3/traces";
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-fA-F]{1,32}");

    private final TraceBackEnd backEnd;
    private final ElasticsearchLogs elsewhere;

    TracesResource(TraceBackEnd backEnd, ElasticsearchLogs elsewhere) {
        this.backEnd = backEnd;
        this.elsewhere = elsewhere;
    }

    @GET
    @Path("{traceId}")
    @Operation(summary = "One trace as OTLP/JSON in Jaeger's envelope, {\"result\":{\"resourceSpans\":[…]}}")
    @APIResponse(responseCode = "200", description = "Every span that is stored by now")
    @APIResponse(responseCode = "404", description = "Nothing of this trace is stored: not yet, never, or no longer")
    public Response trace(@PathParam("traceId") String traceId, @Context HttpServerRequest request) {
        String path = TRACES + "/" + checked(traceId);
        return switch (backEnd.ask(path, request.query())) {
            case Found.Body body -> HandOn.of(body);
            case Found.Nothing nothing ->
                throw new ProblemException(
                        404,
                        "No span of this trace is stored: it has not arrived yet, it was never sampled, or the trace"
                                + " back end has already evicted it.");
            case Found.NotServed not -> throw backEnd.notServed(path, not.status());
        };
    }

    @GET
    @Operation(
            summary = "Search: the traces found, in the envelope of one trace",
            description = "Takes the parameters of Jaeger's API v3 (query.serviceName, query.operationName,"
                    + " query.startTimeMin and query.startTimeMax as RFC 3339 times, which are required,"
                    + " query.durationMin, query.durationMax, query.searchDepth, query.attributes) in both spellings."
                    + " Nothing found is an empty resourceSpans.")
    @APIResponse(responseCode = "200", description = "What was found, perhaps nothing")
    @APIResponse(responseCode = "400", description = "A parameter is missing or malformed")
    public Response search(@Context HttpServerRequest request) {
        return switch (backEnd.ask(TRACES, SearchQuery.inOlderSpelling(request.query()))) {
            case Found.Body body -> HandOn.of(body);
            case Found.Nothing nothing ->
                Response.ok("{\"result\":{\"resourceSpans\":[]}}").build();
            case Found.NotServed not -> throw backEnd.notServed(TRACES, not.status());
        };
    }

    @GET
    @Path("{traceId}/logs")
    @Operation(summary = "The log records of one trace as OTLP/JSON, {\"resourceLogs\":[…]}")
    @APIResponse(responseCode = "200", description = "What is stored by now, perhaps nothing")
    @APIResponse(responseCode = "404", description = "Nobody that is known here keeps logs")
    public Response logs(@PathParam("traceId") String traceId) {
        String id = checked(traceId);
        return elsewhere.of(id).map(logs -> Response.ok(logs).build()).orElseGet(() -> besideTraces(id));
    }

    private Response besideTraces(String traceId) {
        return switch (backEnd.ask("/lab/logs", "traceId=" + traceId)) {
            case Found.Body body -> HandOn.of(body);
            case Found.Nothing nothing -> throw noLogs();
            case Found.NotServed not -> throw noLogs();
        };
    }

    private static String checked(String traceId) {
        if (TRACE_ID.matcher(traceId).matches()) {
            return traceId;
        }
        throw ProblemException.badField("traceId", "must be 1 to 32 hex digits.");
    }

    /** Of trace back ends only the embedded store keeps logs as well. */
    private static ProblemException noLogs() {
        return new ProblemException(
                404, "This trace back end keeps no logs; the services write theirs to their output.");
    }
}
