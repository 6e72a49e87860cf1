package dev.tracelab.lab.adaptive;

import picocli.CommandLine.Option;

/** The controller's aim, as options. */
final class AdaptiveOptions {

    @Option(
            names = "--target",
            paramLabel = "N",
            defaultValue = "2",
            description = "Traces a second of each service (default 2).")
    double target;

    @Option(names = "--least", paramLabel = "P", description = "Lowest probability (default 0.0001).")
    Double least;

    @Option(names = "--most", paramLabel = "P", description = "Highest probability, also of the unlisted (default 1).")
    Double most;

    @Option(
            names = "--visible",
            paramLabel = "N",
            description = "Traces a second that each operation is given in any case (default 1/60).")
    Double visible;

    @Option(
            names = "--damping",
            paramLabel = "PART",
            description = "Part of the way in one round, above 0 to 1 (default 0.5).")
    Double damping;

    @Option(
            names = "--tolerance",
            paramLabel = "PART",
            description = "As close to the aim as this nothing is changed (default 0.1).")
    Double tolerance;

    @Option(
            names = "--forget-after",
            paramLabel = "ROUNDS",
            description = "Rounds of silence after which an operation is listed no more (default 60).")
    Integer forgetAfter;

    AdaptiveSettings settings() {
        AdaptiveSettings defaults = AdaptiveSettings.ofTarget(target);
        return new AdaptiveSettings(
                target,
                or(least, defaults.least()),
                or(most, defaults.most()),
                or(visible, defaults.visible()),
                or(damping, defaults.damping()),
                or(tolerance, defaults.tolerance()),
                forgetAfter == null ? defaults.forgetAfter() : forgetAfter);
    }

    private static double or(Double given, double otherwise) {
        return given == null ? otherwise : given;
    }
}
