package dev.tracelab.auth.client;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

@Provider
@KnownClientsOnly
@Priority(Priorities.AUTHENTICATION)
class ClientFilter implements ContainerRequestFilter {

    private final Clients clients;

    ClientFilter(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        clients.requireKnown(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
