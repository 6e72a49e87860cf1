package dev.tracelab.lab.bench.overhead;

import java.util.List;
import java.util.stream.Stream;

/**
 * A limit that was set for the project, and how it was met.
 *
 * @param met the median keeps it
 * @param sure the whole interval lies on the same side; never with too few rounds
 */
record Target(String label, double limit, double measured, boolean met, boolean sure) {
    private static final double MACHINE_SHARE = 0.005;

    static List<Target> of(Measured measured) {
        var ratios = Stream.of(Variant.values())
                .filter(variant -> variant.target() > 0)
                .map(variant -> of(Comparison.of(measured.turns(), variant, Quantity.CPU.value())));
        var share = measured.paced().isEmpty() ? Stream.<Target>empty() : Stream.of(share(measured.paced()));
        return Stream.concat(ratios, share).toList();
    }

    private static Target of(Comparison comparison) {
        var limit = comparison.variant().target();
        var met = comparison.ratio() <= limit;
        var sure = comparison
                .interval()
                .map(interval -> met ? interval.high() <= limit : interval.low() > limit)
                .orElse(false);
        return new Target(
                "CPU, " + comparison.variant().label() + ", ratio to absent", limit, comparison.ratio(), met, sure);
    }

    private static Target share(List<Turn> paced) {
        var share = PacedShare.of(paced);
        return new Target(
                "share of the machine at " + Plan.PACED_RATE + " requests/s, documented times",
                MACHINE_SHARE,
                share,
                share <= MACHINE_SHARE,
                false);
    }
}
