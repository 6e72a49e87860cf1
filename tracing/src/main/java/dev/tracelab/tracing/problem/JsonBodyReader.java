package dev.tracelab.tracing.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.annotation.Priority;
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
import java.util.stream.Collectors;

/**
 * Reads JSON bodies into records and says of a bad one which field is wrong.
 *
 * <p>It replaces the framework's reader for one reason: Jackson's own messages quote the input, the framework records
 * them as exception event on the span, and so a password sent in the wrong place would end up in the trace back end.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
@Priority(1)
class JsonBodyReader implements MessageBodyReader<Record> {

    private final ObjectReader json;
    private final BodyLimit limit;

    JsonBodyReader(ObjectMapper json, BodyLimit limit) {
        this.json = json.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.limit = limit;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream input)
            throws IOException {
        byte[] bytes = readBounded(input);
        if (bytes.length == 0) {
            throw new ProblemException(400, "The body is empty; a JSON object is needed.");
        }
        try {
            return requireObject(json.forType(type).readValue(bytes));
        } catch (JsonProcessingException e) {
            throw explain(e);
        }
    }

    private byte[] readBounded(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(limit.bytes() + 1);
        if (bytes.length > limit.bytes()) {
            throw new ProblemException(413, limit.tooLarge());
        }
        return bytes;
    }

    private static Record requireObject(Record value) {
        if (value == null) {
            throw new ProblemException(400, "The body is null; a JSON object is needed.");
        }
        return value;
    }

    private static ProblemException explain(JsonProcessingException e) {
        if (e.getCause() instanceof ProblemException problem) {
            return problem; // a record's own constructor refused its values
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            String type = mismatch.getTargetType() == null ? "" : " (" + jsonType(mismatch.getTargetType()) + ")";
            return ProblemException.badField(path(mismatch), "this value has the wrong type" + type + ".");
        }
        var at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new ProblemException(400, "The body is not well-formed JSON of the documented shape" + where + ".");
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .substring(1);
    }

    private static String jsonType(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number is needed";
        }
        if (type == String.class) {
            return "a string is needed";
        }
        return Iterable.class.isAssignableFrom(type) ? "an array is needed" : "an object is needed";
    }
}
