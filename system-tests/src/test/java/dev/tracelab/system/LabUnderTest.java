package dev.tracelab.system;

import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.Trace;
import dev.tracelab.lab.trace.TraceWait;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * The stack that the tests look at from outside. Started once for all tests, unless the system properties {@code
 * tracelab.frontend} and {@code tracelab.query} give the addresses of one that runs, wherever that is.
 */
public final class LabUnderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Http HTTP = new Http(PATIENCE);
    private static final LabUnderTest LAB = find();

    private final String frontend;
    private final String query;

    private LabUnderTest(String frontend, String query) {
        this.frontend = frontend;
        this.query = query;
    }

    public static LabUnderTest lab() {
        return LAB;
    }

    /** Where a browser finds the page, without a slash at the end. */
    public String frontend() {
        return frontend;
    }

    /** A client that asks for these faults with each request; an empty text for none. */
    public LabClient client(String faults) {
        return new LabClient(frontend, faults);
    }

    /** Any GET at the frontend, with exactly these header fields. */
    public HttpAnswer get(String path, Map<String, String> headers) throws IOException {
        return HTTP.get(frontend + path, headers);
    }

    public HttpAnswer post(String path, String json, Map<String, String> headers) throws IOException {
        return HTTP.post(frontend + path, json, headers);
    }

    /** The trace that an answer belongs to, once every called service has reported its part. */
    public Trace traceOf(HttpAnswer answer) {
        String id = traceId(answer);
        TraceWait.Result result = new TraceWait(new QueryClient(query)).await(id, PATIENCE);
        return result.trace().orElseThrow(() -> new AssertionError("trace " + id + " did not arrive"));
    }

    public static String traceId(HttpAnswer answer) {
        return answer.header("traceresponse")
                .orElseThrow(() -> new AssertionError("no traceresponse on " + answer))
                .split("-", -1)[1];
    }

    /** What the query API answers, as it is. */
    public HttpAnswer query(String path) throws IOException {
        return HTTP.get(query + path, Map.of());
    }

    private static LabUnderTest find() {
        String frontend = System.getProperty("tracelab.frontend");
        return frontend == null
                ? EmbeddedLab.start()
                : new LabUnderTest(frontend, System.getProperty("tracelab.query", "http://localhost:16686"));
    }

    static LabUnderTest at(int portOffset) {
        return new LabUnderTest("http://localhost:" + (8080 + portOffset), "http://localhost:" + (16686 + portOffset));
    }
}
