package dev.tracelab.tracing.timing;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Holds an answer back until the documented duration of the server span is reached. */
@Provider
@DocumentedDuration
class DocumentedDurationFilter implements ContainerResponseFilter {

    private final Pace pace;
    private final CurrentVertxRequest current;

    DocumentedDurationFilter(Pace pace, CurrentVertxRequest current) {
        this.pace = pace;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        pace.keep(current.getCurrent());
    }
}
