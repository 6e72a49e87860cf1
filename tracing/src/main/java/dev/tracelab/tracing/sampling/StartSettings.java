package dev.tracelab.tracing.sampling;

import static dev.tracelab.tracing.settings.SettingCheck.require;

import dev.tracelab.tracing.problem.ProblemException;
import dev.tracelab.tracing.sampling.Strategy.AlwaysOn;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import java.util.Set;

/** What is in force when the service starts, from our settings or from OpenTelemetry's; nonsense stops the start. */
record StartSettings(Strategy strategy, RemoteSettings remote) {

    private static final String STRATEGY = "lab.sampling.strategy";

    static StartSettings of(SamplingConfig config, Optional<String> sampler, Optional<String> argument) {
        RemoteSettings remote = RemoteSettings.of(config.remote());
        if (sampler.isEmpty()) {
            require(
                    argument.isEmpty(),
                    StandardSampler.ARGUMENT,
                    "it belongs to " + StandardSampler.SAMPLER + ", which is not set.");
            return new StartSettings(config.strategy().map(StartSettings::parse).orElseGet(AlwaysOn::new), remote);
        }
        require(
                config.strategy().isEmpty(),
                STRATEGY,
                "set either this or " + StandardSampler.SAMPLER + ", not both: they say the same in other words.");
        var standard =
                new StandardSampler(sampler.get().strip(), argument.orElse("").strip());
        return new StartSettings(standard.strategy(), standard.remote(remote));
    }

    private static Strategy parse(String text) {
        try {
            return StrategyParser.fromText(text);
        } catch (ProblemException e) {
            throw new ConfigurationException(
                    STRATEGY + ": '" + text + "' is no strategy: " + e.getMessage(), e, Set.of(STRATEGY));
        }
    }
}
