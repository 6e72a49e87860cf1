package dev.tracelab.lab.ledger;

import dev.tracelab.lab.trace.QueryClient;
import dev.tracelab.lab.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A store that can be asked for a trace by its id.
 *
 * @param behindSampling a tail sampler decides what gets here
 */
record BackEnd(String name, boolean behindSampling, Function<String, Optional<Trace>> find) {

    /** Of the stack that was looked at; Tempo first, since it keeps all where both are there. */
    static List<BackEnd> of(Snapshot snapshot) {
        var addresses = snapshot.addresses();
        List<BackEnd> backEnds = new ArrayList<>();
        if (addresses.tempo() != null) {
            backEnds.add(new BackEnd("Tempo", false, new TempoClient(addresses.tempo())::find));
        }
        var name = snapshot.store() == null ? "Jaeger" : PipelineReader.STORE;
        backEnds.add(new BackEnd(name, decidesLate(snapshot), new QueryClient(addresses.query())::find));
        return backEnds;
    }

    static boolean decidesLate(Snapshot snapshot) {
        return snapshot.collector() != null
                && !snapshot.collector().group("decided").isEmpty();
    }
}
