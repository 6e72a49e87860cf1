package dev.tracelab.tracing.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Turns every exception of the REST layer into a {@link Problem}. What is not an expected failure is answered with 500,
 * says nothing of its inside, and is logged here, once, with its trace id in the log line.
 */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Map<Integer, String> FRAMEWORK_DETAILS = Map.of(
            404, "Nothing is served under this path.",
            405, "This path does not take this method.",
            406, "This answer is made in application/json only; see the Accept header.",
            413, "The request is larger than this service takes.",
            415, "This path does not take a body of this media type; see the Content-Type header.");

    private final ProblemWriter writer;

    ProblemMapper(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper
    Response expected(ProblemException e, UriInfo uri) {
        Response answer = answer(e.status(), e.getMessage(), uri, e.extensions());
        e.headers().forEach((name, value) -> answer.getHeaders().putSingle(name, value));
        return answer;
    }

    /** What the framework refuses: unknown paths, methods, media types, parameters that cannot be converted. */
    @ServerExceptionMapper
    Response framework(WebApplicationException e, UriInfo uri, ServerRequestContext request) {
        int status = e.getResponse().getStatus();
        return status == 404 || status == 405
                ? unmatched((ResteasyReactiveRequestContext) request, uri)
                : answer(status, FRAMEWORK_DETAILS.get(status), uri, Map.of());
    }

    /** The framework's own 404 is no proof: it also comes when a path of several resources is asked by a wrong method. */
    private Response unmatched(ResteasyReactiveRequestContext request, UriInfo uri) {
        Set<String> methods = AllowedMethods.of(request);
        if (methods.isEmpty() || methods.contains(request.getMethod())) {
            return answer(404, FRAMEWORK_DETAILS.get(404), uri, Map.of());
        }
        Response answer = answer(405, FRAMEWORK_DETAILS.get(405), uri, Map.of());
        answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        return answer;
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        LOG.error("Request failed", e);
        return answer(500, "The service failed; its trace and log say why.", uri, Map.of());
    }

    private Response answer(int status, String detail, UriInfo uri, Map<String, Object> extensions) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(writer.write(status, detail, uri.getPath(), extensions))
                .build();
    }
}
