package dev.tracelab.system.tail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The traces of all kinds in a mixed order, from a seed: the same ids, and so the same decisions, in each run with that seed. */
final class PlannedTraces {

    static final int TOTAL =
            Stream.of(TraceKind.values()).mapToInt(TraceKind::count).sum();

    private static final int IN_ONE_REQUEST = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<PlannedTrace> traces = new ArrayList<>();
    private final Random random;

    PlannedTraces(long seed) {
        random = new Random(seed);
        for (TraceKind kind : TraceKind.values()) {
            for (int i = 0; i < kind.count(); i++) {
                traces.add(PlannedTrace.random(kind, random));
            }
        }
        Collections.shuffle(traces, random);
    }

    List<PlannedTrace> of(Predicate<TraceKind> kind) {
        return traces.stream().filter(trace -> kind.test(trace.kind())).toList();
    }

    List<PlannedTrace> all() {
        return traces;
    }

    /** Each service sends its spans in requests of its own, the called one first, as it ends first. */
    void sendTo(Pipeline pipeline) {
        for (int i = 0; i < traces.size(); i += IN_ONE_REQUEST) {
            List<PlannedTrace> some = traces.subList(i, Math.min(i + IN_ONE_REQUEST, traces.size()));
            // The same for both, whenever they are sent: a trace is as long as its spans say.
            long startNanos = nowNanos();
            pipeline.send(request(PlannedTrace.BACK, some, startNanos));
            pipeline.send(request(PlannedTrace.FRONT, some, startNanos));
        }
    }

    void sendLateSpan(PlannedTrace trace, Pipeline pipeline) {
        pipeline.send(PlannedTrace.request(PlannedTrace.BACK, trace.lateSpan(random, nowNanos())));
    }

    private static ObjectNode request(String service, List<PlannedTrace> some, long startNanos) {
        ArrayNode spans = JSON.createArrayNode();
        some.forEach(trace -> trace.addSpans(service, spans, startNanos));
        return PlannedTrace.request(service, spans);
    }

    private static long nowNanos() {
        return System.currentTimeMillis() * 1_000_000;
    }
}
