package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.stack.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns as they could have been measured. */
final class Turns {
    private Turns() {}

    /** Each service used {@code cpu} seconds for 10,000 requests. */
    static Turn turn(Variant variant, int start, int round, double cpu) {
        Map<Part, Turn.Usage> services = new EnumMap<>(Part.class);
        Part.services().forEach(part -> services.put(part, new Turn.Usage(cpu, 10_240_000, 200 << 20, 100 << 20)));
        var share = variant.strategy().isEmpty() ? Double.NaN : 0.1;
        return new Turn(
                variant, start, round, 10_000, services, new Turn.Latency(1, 2, 3, 1000), 0.5, 0.25, 20_000, share);
    }

    /** Every variant once in each round; {@code ratio} times the processor time where there is a sampler. */
    static List<Turn> rounds(int rounds, double ratio) {
        List<Turn> turns = new ArrayList<>();
        for (var round = 1; round <= rounds; round++) {
            // The machine gets slower from round to round, which no ratio may see.
            for (var variant : Variant.values()) {
                turns.add(turn(variant, 1, round, round * (variant.strategy().isEmpty() ? 1 : ratio)));
            }
        }
        return turns;
    }
}
