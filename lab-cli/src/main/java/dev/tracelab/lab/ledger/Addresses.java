package dev.tracelab.lab.ledger;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.stack.RunningStack;
import dev.tracelab.lab.stack.StackState;
import dev.tracelab.lab.stack.StateFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the parts of a stack that count or keep spans are asked; each without a slash at the end.
 *
 * @param query Jaeger's query API: trace-store or Jaeger
 * @param tempo Tempo, null where there is none
 * @param collectors the Collectors' own metrics, such as {@code http://localhost:8888/metrics}; none where services send
 *     to the store directly
 */
public record Addresses(String frontend, String query, String tempo, List<String> collectors) {
    private static final Http HTTP = new Http(Duration.ofSeconds(2));
    private static final String COLLECTOR = "http://localhost:8888/metrics";
    /** Of {@code infra/compose.ha.yml}. */
    private static final String SECOND_COLLECTOR = "http://localhost:8898/metrics";

    public Addresses {
        collectors = collectors == null ? List.of() : List.copyOf(collectors);
    }

    /** The stack of {@code lab up}. */
    public static Addresses embedded(Ports ports) {
        return new Addresses(ports.url(Part.FRONTEND_SERVICE), ports.url(Part.TRACE_STORE), null, List.of());
    }

    /** The stack of {@code docker-compose.yml}, by its published ports. */
    public static Addresses compose() {
        return compose(List.of(COLLECTOR));
    }

    private static Addresses compose(List<String> collectors) {
        return new Addresses(
                "http://localhost:8080", "http://localhost:16686", "http://localhost:3200", collectors);
    }

    /** The embedded stack of this checkout if one runs, else the container stack if its Collector answers. */
    public static Addresses current(LabHome home) {
        return new StateFile(home)
                .running()
                .map(StackState::ports)
                .map(Addresses::embedded)
                .orElseGet(() -> composeOrNone(home));
    }

    private static Addresses composeOrNone(LabHome home) {
        var collectors = Stream.of(COLLECTOR, SECOND_COLLECTOR)
                .filter(Addresses::answers)
                .toList();
        return collectors.isEmpty() ? embedded(RunningStack.require(home).ports()) : compose(collectors);
    }

    private static boolean answers(String url) {
        try {
            return HTTP.get(url, Map.of()).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }
}
