package dev.tracelab.tracing.settings;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Set;

/**
 * Refuses settings of which nothing can be made, in words that name the setting and say what would be right. Call it in
 * the constructor of a {@code @Startup} bean, so that a service with such a setting does not start.
 */
public final class SettingCheck {

    private SettingCheck() {}

    /** @param needed what is right, as a sentence; quote the value only where it is no secret */
    public static void require(boolean right, String key, String needed) {
        if (!right) {
            throw new ConfigurationException(key + ": " + needed, Set.of(key));
        }
    }

    public static void requirePositive(String key, long value) {
        require(value > 0, key, "a number above 0 is needed, not " + value + ".");
    }

    public static void requirePositive(String key, Duration value) {
        require(value.isPositive(), key, "a duration longer than 0 is needed, such as 5s, not " + value + ".");
    }

    public static void requireNotNegative(String key, Duration value) {
        require(!value.isNegative(), key, "a duration of 0 or longer is needed, such as 5s, not " + value + ".");
    }
}
