package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks the frontend's metrics and the trace back end how long requests took. */
final class LatencyMeasures {
    private static final Http HTTP = new Http(Duration.ofSeconds(5));
    private static final String URI = "/api/users/{id}";
    /** Enough for a percentile, few enough to be read in some seconds. */
    private static final int MOST_TRACES = 2000;

    private final Target target;
    private final Histogram before;

    /** To be made before the load. */
    LatencyMeasures(Target target) {
        this.target = target;
        this.before = histogram();
    }

    List<PercentileCheck> check(List<Issued.Request> requests) {
        return PercentileCheck.of(KindFigures.of(requests), histogram().since(before), traces(requests));
    }

    private Histogram histogram() {
        try {
            return Histogram.ofSuccesses(
                    HTTP.get(target.frontend() + "/q/metrics", Map.of()).body(), URI);
        } catch (IOException e) {
            throw new LabException(1, "The metrics of " + target.frontend() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Percentiles traces(List<Issued.Request> requests) {
        var query = new QueryClient(target.addresses().query());
        var delayed = requests.stream()
                .filter(request -> request.sampled() && !request.kind().equals(KindFigures.LOGIN))
                .toList();
        var every = 1 + delayed.size() / MOST_TRACES;
        return Percentiles.of(IntStream.range(0, delayed.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> query.find(delayed.get(i).traceId()))
                .flatMap(found -> found.map(trace -> trace.spans().stream()).orElseGet(Stream::empty))
                .filter(Span::isRoot)
                .mapToDouble(root -> root.durationNanos() / 1e6));
    }
}
