package dev.tracelab.system;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.request.TraceResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes requests and takes note of each, as a load run does. */
public final class IssuedRequests {

    private final String frontend;
    private final String token;
    private final List<Issued.Request> requests = new ArrayList<>();

    /** Logs in, which is not part of the load. */
    public IssuedRequests(String frontend) {
        this.frontend = frontend;
        this.token = new LabClient(frontend, "").token();
    }

    public IssuedRequests make(int count, String kind, String fault) {
        LabClient client = new LabClient(frontend, fault);
        for (int i = 0; i < count; i++) {
            long begin = System.currentTimeMillis();
            HttpAnswer answer = client.get("/api/users/" + (1 + i), token);
            Optional<TraceResponse> trace = TraceResponse.of(answer);
            requests.add(new Issued.Request(
                    begin,
                    trace.map(TraceResponse::traceId).orElse(null),
                    trace.map(TraceResponse::sampled).orElse(false),
                    kind,
                    answer.status(),
                    System.currentTimeMillis() - begin));
        }
        return this;
    }

    /** A request that was never made. */
    IssuedRequests planted(String traceId) {
        requests.add(new Issued.Request(System.currentTimeMillis(), traceId, true, "normal", 200, 1));
        return this;
    }

    public Issued issued() {
        return new Issued(requests);
    }

    void write(Path file) {
        try {
            Files.write(file, requests.stream().map(IssuedRequests::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Issued.Request request) {
        return String.format(
                Locale.ROOT,
                "{\"time\":%.0f,\"traceId\":\"%s\",\"sampled\":%s,\"class\":\"%s\",\"status\":%d,\"durationMs\":%.1f}",
                request.time(),
                request.traceId(),
                request.sampled(),
                request.kind(),
                request.status(),
                request.durationMs());
    }
}
