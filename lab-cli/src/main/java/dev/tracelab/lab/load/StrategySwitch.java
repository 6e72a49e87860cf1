package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.sampling.SamplingClient;
import dev.tracelab.lab.sampling.StrategyArgument;

/** Sets the sampling strategy of all services for the time of a run, and sets it back. */
final class StrategySwitch {
    private final SamplingClient sampling;

    StrategySwitch(String frontend) {
        sampling = new SamplingClient(frontend);
    }

    /** @param cleanup told to set back what was in force */
    void set(String strategy, Cleanup cleanup) {
        var usual = new StrategyArgument((ObjectNode) sampling.show().path("strategy"));
        cleanup.add(() -> sampling.set(usual));
        var report = sampling.set(parse(strategy));
        if (!report.path("consistent").asBoolean()) {
            throw LabException.failed(
                    "Not every service took the strategy " + strategy + ": " + report.path("warnings"));
        }
    }

    /** Names the option when it is no strategy. */
    static StrategyArgument parse(String strategy) {
        try {
            return StrategyArgument.parse(strategy);
        } catch (LabException e) {
            throw LabException.environment("--strategy: " + e.getMessage());
        }
    }
}
