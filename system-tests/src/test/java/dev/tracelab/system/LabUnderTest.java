package dev.tracelab.system;

import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.process.ProcessId;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.Trace;
import dev.tracelab.lab.trace.TraceWait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The stack that the tests look at from outside. Started once for all tests, unless the system properties {@code
 * tracelab.frontend}, {@code tracelab.query} and {@code tracelab.otlp} give the addresses of one that runs, wherever that
 * is.
 */
public final class LabUnderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Http HTTP = new Http(PATIENCE);
    private static final LabUnderTest LAB = find();

    private final String frontend;
    private final String query;
    private final String otlp;

    private LabUnderTest(String frontend, String query, String otlp) {
        this.frontend = frontend;
        this.query = query;
        this.otlp = otlp;
    }

    public static LabUnderTest lab() {
        return LAB;
    }

    /** Where a browser finds the page, without a slash at the end. */
    public String frontend() {
        return frontend;
    }

    /** Where Jaeger's API is answered, without a slash at the end. */
    public String queryUrl() {
        return query;
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

    /** What the query API knows of a trace just now. */
    public Optional<Trace> stored(String traceId) {
        return new QueryClient(query).find(traceId);
    }

    public HttpAnswer put(String url, String json) throws IOException {
        return HTTP.put(url, json, Map.of());
    }

    public HttpAnswer getFrom(String url) throws IOException {
        return HTTP.get(url, Map.of());
    }

    /** Where a service listens, given the port that it has without an offset; 8080 is the frontend's. */
    public String service(int port) {
        URI known = URI.create(frontend);
        return known.getScheme() + "://" + known.getHost() + ":" + (known.getPort() + port - 8080);
    }

    /** The file from which trace-store answers about sampling; empty for a stack that was not started by these tests. */
    public Optional<Path> strategiesFile() {
        return System.getProperty("tracelab.frontend") == null
                ? Optional.of(EmbeddedLab.strategiesFile())
                : Optional.empty();
    }

    /** What the query API answers, as it is. */
    public HttpAnswer query(String path) throws IOException {
        return HTTP.get(query + path, Map.of());
    }

    /** Sends OTLP/JSON to the trace back end, as any program could: path {@code /v1/traces} or {@code /v1/logs}. */
    public HttpAnswer export(String path, String json) throws IOException {
        return HTTP.post(otlp + path, json, Map.of());
    }

    /** Whether the page can show logs: a Jaeger alone keeps none. */
    public boolean keepsLogs() {
        try {
            return get("/lab/traces/1/logs", Map.of()).status() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that hosts trace-store; empty for a stack that was not started by these tests. */
    public Optional<ProcessId> backEnd() {
        return System.getProperty("tracelab.frontend") == null ? EmbeddedLab.supervisor() : Optional.empty();
    }

    private static LabUnderTest find() {
        String frontend = System.getProperty("tracelab.frontend");
        return frontend == null
                ? EmbeddedLab.start()
                : new LabUnderTest(
                        frontend,
                        System.getProperty("tracelab.query", "http://localhost:16686"),
                        System.getProperty("tracelab.otlp", "http://localhost:4318"));
    }

    static LabUnderTest at(int portOffset) {
        return new LabUnderTest(local(8080 + portOffset), local(16686 + portOffset), local(4318 + portOffset));
    }

    private static String local(int port) {
        return "http://localhost:" + port;
    }
}
