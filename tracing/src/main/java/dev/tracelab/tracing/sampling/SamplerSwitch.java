package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.faults.Faults;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The strategy in force for the traces that begin in this service, which can be changed while it runs. Asking costs one
 * read of a volatile field; traces that have begun keep their decision.
 */
@Singleton
@Startup // refuses its settings when the service starts
@Typed(SamplerSwitch.class) // Quarkus takes any bean of type Sampler, and that must be the counting one
public class SamplerSwitch implements Sampler {

    private final String service;
    private final RemoteSettings remote;
    private final Faults faults;
    private volatile InForce inForce;

    SamplerSwitch(
            @ConfigProperty(name = "quarkus.application.name") String service,
            SamplingConfig config,
            @ConfigProperty(name = StandardSampler.SAMPLER) Optional<String> standard,
            @ConfigProperty(name = StandardSampler.ARGUMENT) Optional<String> argument,
            Faults faults) {
        StartSettings start = StartSettings.of(config, standard, argument);
        this.service = service;
        this.remote = start.remote();
        this.faults = faults;
        this.inForce = begin(start.strategy());
    }

    /** Puts another strategy into force; the same one again begins anew. */
    public synchronized void set(Strategy strategy) {
        RootSampler last = inForce.sampler();
        inForce = begin(strategy);
        last.close();
    }

    /** What is in force. */
    public SamplerReport report() {
        InForce now = inForce;
        return SamplerReport.of(service, now.strategy(), now.sampler(), now.since());
    }

    public Strategy strategy() {
        return inForce.strategy();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return inForce.sampler().decide(parent, traceId, name, attributes);
    }

    @Override
    public String getDescription() {
        return inForce.sampler().description();
    }

    RootSampler sampler() {
        return inForce.sampler();
    }

    @PreDestroy
    void close() {
        inForce.sampler().close();
    }

    private InForce begin(Strategy strategy) {
        return new InForce(strategy, sampler(strategy), Instant.now());
    }

    private RootSampler sampler(Strategy strategy) {
        String label = strategy.label();
        return switch (strategy) {
            case Strategy.AlwaysOn on -> ConstantSampler.on(label);
            case Strategy.AlwaysOff off -> ConstantSampler.off();
            case Strategy.Probability probability -> new RatioSampler(label, probability.ratio());
            case Strategy.RateLimiting rate -> new RateLimitingSampler(label, rate.tracesPerSecond(), System::nanoTime);
            case Strategy.ErrorBiased biased -> new ErrorBiasedSampler(label, biased.ratio(), faults::failureAnnounced);
            case Strategy.Dynamic dynamic -> new DynamicSampler(dynamic, System::nanoTime);
            case Strategy.Remote server ->
                new RemoteSampler(remote, new SamplingServer(remote.endpoint(), service), System::nanoTime).start();
        };
    }

    private record InForce(Strategy strategy, RootSampler sampler, Instant since) {}
}
