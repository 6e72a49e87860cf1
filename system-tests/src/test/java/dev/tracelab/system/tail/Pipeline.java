package dev.tracelab.system.tail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.trace.Span;
import java.util.List;
import java.util.stream.Collectors;

/** One Collector or several, with the store that gets everything and the one that gets the sample. */
interface Pipeline {

    /** One request in OTLP/JSON; fails unless it is accepted. */
    void send(ObjectNode request);

    List<Span> kept(String traceId);

    List<Span> everything(String traceId);

    /**
     * A counter of all Collectors together, 0 when there is none.
     *
     * @param name without {@code _total}, which not all versions add
     * @param labels such as {@code policy="errors",decision="sampled"}
     */
    double counter(String name, String labels);

    /** A batch whose answer came too late was sent again; that is what OTLP promises, and no fault of the sampler. */
    static List<Span> once(List<Span> spans) {
        return List.copyOf(spans.stream()
                .collect(Collectors.toMap(Span::id, span -> span, (first, again) -> first))
                .values());
    }
}
