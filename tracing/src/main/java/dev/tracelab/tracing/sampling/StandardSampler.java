package dev.tracelab.tracing.sampling;

import static dev.tracelab.tracing.settings.SettingCheck.require;

import dev.tracelab.tracing.sampling.Strategy.AlwaysOff;
import dev.tracelab.tracing.sampling.Strategy.AlwaysOn;
import dev.tracelab.tracing.sampling.Strategy.Probability;
import dev.tracelab.tracing.sampling.Strategy.Remote;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * OpenTelemetry's variables {@code OTEL_TRACES_SAMPLER} and {@code OTEL_TRACES_SAMPLER_ARG} in our words. All our
 * strategies are parent-based, so a name means the same with {@code parentbased_} before it and without.
 */
record StandardSampler(String name, String argument) {

    static final String SAMPLER = "otel.traces.sampler";
    static final String ARGUMENT = "otel.traces.sampler.arg";

    private static final String PARENT_BASED = "parentbased_";
    private static final Set<String> REMOTE_KEYS = Set.of("endpoint", "pollingIntervalMs", "initialSamplingRate");

    Strategy strategy() {
        return switch (base()) {
            case "always_on" -> new AlwaysOn();
            case "always_off" -> new AlwaysOff();
            case "traceidratio" -> new Probability(ratio());
            case "jaeger_remote" -> new Remote();
            default ->
                throw refused(
                        SAMPLER,
                        "always_on, always_off, traceidratio or jaeger_remote is needed, each also after parentbased_, not '"
                                + name + "'.");
        };
    }

    /** @param otherwise holds where the argument says nothing */
    RemoteSettings remote(RemoteSettings otherwise) {
        if (!base().equals("jaeger_remote")) {
            return otherwise;
        }
        Map<String, String> pairs = pairs();
        try {
            return new RemoteSettings(
                    pairs.containsKey("endpoint") ? URI.create(pairs.get("endpoint")) : otherwise.endpoint(),
                    pairs.containsKey("pollingIntervalMs")
                            ? Duration.ofMillis(Long.parseLong(pairs.get("pollingIntervalMs")))
                            : otherwise.pollingInterval(),
                    pairs.containsKey("initialSamplingRate")
                            ? Double.parseDouble(pairs.get("initialSamplingRate"))
                            : otherwise.initialRatio());
        } catch (IllegalArgumentException e) {
            throw refusedPairs();
        }
    }

    private String base() {
        return name.startsWith(PARENT_BASED) ? name.substring(PARENT_BASED.length()) : name;
    }

    private double ratio() {
        String needed = "a number from 0 to 1 is needed, not '" + argument + "'.";
        try {
            double ratio = argument.isEmpty() ? 1 : Double.parseDouble(argument);
            require(ratio >= 0 && ratio <= 1, ARGUMENT, needed);
            return ratio;
        } catch (NumberFormatException e) {
            throw refused(ARGUMENT, needed);
        }
    }

    private Map<String, String> pairs() {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : argument.isEmpty() ? new String[0] : argument.split(",", -1)) {
            String[] keyAndValue = pair.split("=", 2);
            if (keyAndValue.length != 2 || !REMOTE_KEYS.contains(keyAndValue[0].strip())) {
                throw refusedPairs();
            }
            pairs.put(keyAndValue[0].strip(), keyAndValue[1].strip());
        }
        return pairs;
    }

    private ConfigurationException refusedPairs() {
        return refused(
                ARGUMENT,
                "endpoint=http://…,pollingIntervalMs=5000,initialSamplingRate=0.25 is needed, or part of it, not '"
                        + argument + "'.");
    }

    private static ConfigurationException refused(String key, String needed) {
        return new ConfigurationException(key + ": " + needed, Set.of(key));
    }
}
