package dev.tracelab.lab.ledger;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.stack.RunningStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
    /** The second one is that of {@code infra/compose.ha.yml}. */
    private static final List<String> COLLECTORS =
            List.of("http://localhost:8888/metrics", "http://localhost:8898/metrics");

    public Addresses {
        collectors = collectors == null ? List.of() : List.copyOf(collectors);
    }

    /** The stack of {@code lab up}. */
    public static Addresses embedded(Ports ports) {
        return new Addresses(ports.url(Part.FRONTEND_SERVICE), ports.url(Part.TRACE_STORE), null, List.of());
    }

    /** The embedded stack of this checkout if one runs, else the container stack. */
    public static Addresses current(LabHome home) {
        return RunningStack.isContainers(home)
                ? containers()
                : embedded(RunningStack.require(home).ports());
    }

    /** By their published ports. The smallest one has neither Collector nor Tempo. */
    private static Addresses containers() {
        var collectors = COLLECTORS.stream().filter(Addresses::answers).toList();
        var tempo = collectors.isEmpty() ? null : "http://localhost:3200";
        return new Addresses("http://localhost:8080", "http://localhost:16686", tempo, collectors);
    }

    private static boolean answers(String url) {
        try {
            return HTTP.get(url, Map.of()).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }
}
