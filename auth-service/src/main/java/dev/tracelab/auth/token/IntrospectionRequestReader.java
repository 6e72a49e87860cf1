package dev.tracelab.auth.token;

import dev.tracelab.tracing.problem.ProblemException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Reads the form instead of {@code @FormParam}: for a form that cannot be decoded, the framework's own reader throws an
 * exception that quotes the value, and the token would end up in the span and in the log.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class IntrospectionRequestReader implements MessageBodyReader<IntrospectionRequest> {

    private static final int LONGEST = 64 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == IntrospectionRequest.class;
    }

    @Override
    public IntrospectionRequest readFrom(
            Class<IntrospectionRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream input)
            throws IOException {
        byte[] form = input.readNBytes(LONGEST + 1);
        if (form.length > LONGEST) {
            throw new ProblemException(413, "The form may have at most " + LONGEST + " bytes.");
        }
        return IntrospectionRequest.parse(new String(form, StandardCharsets.US_ASCII));
    }
}
