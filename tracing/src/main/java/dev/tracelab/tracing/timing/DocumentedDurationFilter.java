package dev.tracelab.tracing.timing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Holds an answer back until the documented duration of the server span is reached. */
@Provider
@DocumentedDuration
class DocumentedDurationFilter implements ContainerResponseFilter {

    private final Pace pace;

    DocumentedDurationFilter(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        pace.keep();
    }
}
