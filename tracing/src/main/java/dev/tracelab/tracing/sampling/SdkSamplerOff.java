package dev.tracelab.tracing.sampling;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import java.util.Map;

/**
 * Keeps the SDK from making a sampler of its own out of {@code OTEL_TRACES_SAMPLER}. It would be thrown away for ours,
 * but only after a start had failed for a name that the SDK does not know here, such as {@code jaeger_remote}.
 */
public final class SdkSamplerOff implements AutoConfigurationCustomizerProvider {

    @Override
    public void customize(AutoConfigurationCustomizer sdk) {
        sdk.addPropertiesCustomizer(settings -> Map.of(StandardSampler.SAMPLER, "always_on"));
    }
}
