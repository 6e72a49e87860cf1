package dev.tracelab.frontend;

import dev.tracelab.tracing.problem.Hop;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls api-gateway and hands its answer on to the browser. */
@Singleton
public class GatewayCalls {

    private static final Hop HOP = new Hop("api-gateway");

    private final ApiGateway gateway;

    GatewayCalls(@RestClient ApiGateway gateway) {
        this.gateway = gateway;
    }

    /** Makes the call; a location in its answer is one below {@code /api} for the browser. */
    public Response handOn(Function<ApiGateway, Response> call) {
        Response answer = HOP.call(() -> call.apply(gateway));
        String location = answer.getHeaderString(HttpHeaders.LOCATION);
        return location == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.LOCATION, null)
                        .header(HttpHeaders.LOCATION, "/api" + location)
                        .build();
    }
}
