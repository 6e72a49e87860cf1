package dev.tracelab.tracing.example;

import dev.tracelab.tracing.baggage.RequestBaggage;
import dev.tracelab.tracing.problem.ProblemException;
import dev.tracelab.tracing.timing.DocumentedDuration;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.TreeMap;

/** The service under test: one endpoint for each thing that {@code tracing} promises. */
@Path("/example")
@RunOnVirtualThread
class ExampleResource {

    private final Tracer tracer;

    ExampleResource(Tracer tracer) {
        this.tracer = tracer;
    }

    @GET
    @Path("{id}")
    @DocumentedDuration
    public String get(@PathParam("id") String id) {
        tracer.spanBuilder("work").startSpan().end();
        return id;
    }

    @GET
    @Path("refused/{id}")
    public String refuse(@PathParam("id") String id) {
        throw ProblemException.badField("id", "must be a positive number.");
    }

    @GET
    @Path("fails")
    public String fail() {
        throw new IllegalStateException("planned failure");
    }

    @POST
    public Body post(Body body) {
        return body;
    }

    @GET
    @Path("baggage")
    public Map<String, String> baggage() {
        RequestBaggage.putOnTrace(RequestBaggage.USER_ID, "7");
        tracer.spanBuilder("work").startSpan().end();
        Map<String, String> entries = new TreeMap<>();
        Baggage.current().forEach((key, entry) -> entries.put(key, entry.getValue()));
        return entries;
    }

    record Body(String name, Integer count, Body inner) {}
}
