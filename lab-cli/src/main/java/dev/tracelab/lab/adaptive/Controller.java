package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.adaptive.RateSource.Rates;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads, computes, publishes. Whoever calls {@link #round} decides when. */
final class Controller {

    private final RateSource source;
    private final AdaptiveAlgorithm algorithm;
    private final StrategiesFile file;
    private final Consumer<Round> listener;
    private Strategies inForce;

    Controller(RateSource source, AdaptiveAlgorithm algorithm, StrategiesFile file, Consumer<Round> listener) {
        this.source = source;
        this.algorithm = algorithm;
        this.file = file;
        this.listener = listener;
        this.inForce = file.read();
    }

    /** Before the first round: whoever serves the file wants it to be there. */
    void publish() {
        try {
            file.write(inForce);
        } catch (IOException e) {
            throw LabException.environment("The strategies cannot be written: " + e + ".");
        }
    }

    void round() {
        Rates rates = source.read();
        Strategies next = algorithm.next(inForce, rates.perSecond(), rates.answered());
        Round round = new Round(rates, inForce, next);
        inForce = next;
        publish();
        listener.accept(round);
    }

    /** What one round saw, what was in force while it saw it, and what it decided. */
    record Round(Rates rates, Strategies before, Strategies after) {}
}
