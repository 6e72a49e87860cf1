package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.settings.SettingCheck;
import java.net.URI;
import java.time.Duration;

/** Where strategy {@code remote} asks, checked. */
record RemoteSettings(URI endpoint, Duration pollingInterval, double initialRatio) {

    private static final String PREFIX = "lab.sampling.remote.";

    RemoteSettings {
        SettingCheck.require(
                endpoint.getHost() != null
                        && String.valueOf(endpoint.getScheme()).matches("https?"),
                PREFIX + "endpoint",
                "an http or https address such as http://localhost:5778/sampling is needed, not " + endpoint + ".");
        SettingCheck.require(
                pollingInterval.toMillis() > 0,
                PREFIX + "polling-interval",
                "a duration of 1ms or longer is needed, such as 5s, not " + pollingInterval + ".");
        SettingCheck.require(
                initialRatio >= 0 && initialRatio <= 1,
                PREFIX + "initial-ratio",
                "a number from 0 to 1 is needed, not " + initialRatio + ".");
    }

    static RemoteSettings of(SamplingConfig.Remote config) {
        return new RemoteSettings(config.endpoint(), config.pollingInterval(), config.initialRatio());
    }
}
