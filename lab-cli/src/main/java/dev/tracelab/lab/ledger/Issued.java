package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The requests that a load made, as {@code issued.ndjson} has them. */
public record Issued(List<Request> requests) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    public Issued {
        requests = requests.stream()
                .sorted(Comparator.comparingDouble(Request::time))
                .toList();
    }

    /** Nobody counted the requests: what was sampled has no expectation. */
    public static Issued unknown() {
        return new Issued(List.of());
    }

    public static Issued read(Path file) {
        List<Request> requests = new ArrayList<>();
        try {
            var lines = Files.readAllLines(file);
            for (var i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    requests.add(request(lines.get(i), file + " line " + (i + 1)));
                }
            }
        } catch (IOException e) {
            throw new LabException(2, file + " cannot be read: " + e.getMessage(), e);
        }
        return new Issued(requests);
    }

    static Issued of(Stream<Issued> several) {
        return new Issued(several.flatMap(each -> each.requests().stream()).toList());
    }

    /** Without those whose answer named no trace, of which nothing can be known. */
    Issued traced() {
        return new Issued(
                requests.stream().filter(request -> request.traceId() != null).toList());
    }

    Issued between(Instant from, Instant to) {
        return new Issued(requests.stream()
                .filter(request -> request.time() >= from.toEpochMilli() && request.time() <= to.toEpochMilli())
                .toList());
    }

    boolean isEmpty() {
        return requests.isEmpty();
    }

    List<String> kinds() {
        return List.copyOf(new TreeSet<>(requests.stream().map(Request::kind).toList()));
    }

    Issued of(String kind) {
        return new Issued(
                requests.stream().filter(request -> request.kind().equals(kind)).toList());
    }

    /** Those whose answers say that their trace is kept. */
    List<Request> sampled() {
        return requests.stream().filter(Request::sampled).toList();
    }

    List<Request> unsampled() {
        return requests.stream().filter(request -> !request.sampled()).toList();
    }

    private static Request request(String line, String where) {
        try {
            var request = JSON.readValue(line, Request.class);
            if (request.traceId() != null
                    && !TRACE_ID.matcher(request.traceId()).matches()) {
                throw LabException.environment(
                        where + ": traceId must be 32 hex digits or null, is " + request.traceId());
            }
            return request;
        } catch (JsonProcessingException e) {
            throw new LabException(2, where + " is no request: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * One request.
     *
     * @param time epoch milliseconds at which it was made
     * @param traceId null where the answer named none
     * @param sampled the flag of its {@code traceresponse}: the decision of the trace's root
     * @param kind its class in JSON: {@code normal}, {@code slow}, {@code failed}, {@code login}, …
     */
    public record Request(
            double time,
            String traceId,
            boolean sampled,
            @JsonProperty("class") String kind,
            int status,
            double durationMs) {}
}
