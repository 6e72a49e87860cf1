package dev.tracelab.tracing.problem;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/**
 * The methods that a path takes, asked of the routes of the REST layer. RFC 9110 wants them in the {@code Allow} header of
 * every 405; the framework knows them when it refuses a request, but does not say them.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** In alphabetical order; empty where nothing is served under the path. */
    static Set<String> of(ResteasyReactiveRequestContext request) {
        String path = request.getPathWithoutPrefix();
        var classes = new RequestMapper<>(request.getDeployment().getClassMappers());
        Set<String> methods = new TreeSet<>();
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            addMethods(match, methods);
        }
        return withImplied(methods);
    }

    private static void addMethods(RequestMatch<InitialMatch> match, Set<String> methods) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        if (match.value.handlers[0] instanceof ClassRoutingHandler routes) {
            routes.getMappers().forEach((method, paths) -> {
                if (method != null && paths.map(rest) != null) {
                    methods.add(method);
                }
            });
        }
    }

    /** What the framework answers by itself. */
    private static Set<String> withImplied(Set<String> methods) {
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }
}
