package dev.tracelab.tracing.export;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import java.util.Map;
import java.util.Properties;

/**
 * Asks for the stable database attribute names ({@code db.system.name}, {@code db.query.text}, …).
 *
 * <p>The JDBC instrumentation still makes the old names unless a system property or the environment says otherwise, and
 * reads it once, when it is first used; configuration files do not reach it. The SDK calls this class while it is being
 * built, which is before any instrumentation can be. A property or variable set by whoever starts the service wins.
 */
public final class StableNames implements AutoConfigurationCustomizerProvider {
    private static final String PROPERTY = "otel.semconv-stability.opt-in";
    private static final String VARIABLE = "OTEL_SEMCONV_STABILITY_OPT_IN";

    @Override
    public void customize(AutoConfigurationCustomizer sdk) {
        optIn(System.getenv(), System.getProperties());
    }

    static void optIn(Map<String, String> environment, Properties system) {
        if (!environment.containsKey(VARIABLE)) {
            system.putIfAbsent(PROPERTY, "database");
        }
    }
}
