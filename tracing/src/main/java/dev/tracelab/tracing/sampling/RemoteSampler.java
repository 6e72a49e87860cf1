package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.sampling.RemoteStrategy.Rate;
import dev.tracelab.tracing.sampling.RemoteStrategy.Ratio;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Samples as a server says, operation by operation. What to do is kept in memory, so a request never waits for the
 * server; {@link RemotePoll} brings news.
 */
final class RemoteSampler implements RootSampler {

    private static final String LABEL = new Strategy.Remote().label();

    /** By these two Jaeger's adaptive sampling recognises what it may count. */
    private static final AttributeKey<String> SAMPLER_TYPE = AttributeKey.stringKey("sampler.type");

    private static final AttributeKey<Double> SAMPLER_PARAM = AttributeKey.doubleKey("sampler.param");

    private final LongSupplier clock;
    private final RemotePoll poll;
    private volatile Orders orders;

    RemoteSampler(RemoteSettings settings, StrategySource source, LongSupplier clock) {
        this.clock = clock;
        this.orders = new Orders(null, ratio(settings.initialRatio()), Operations.of(Map.of(), RemoteSampler::ratio));
        this.poll = new RemotePoll(settings, source, this::follow, InstantSource.system());
    }

    /** Asks for the first time, and from then on at its interval. */
    RemoteSampler start() {
        poll.start();
        return this;
    }

    RemotePoll.Status status() {
        return poll.status();
    }

    @Override
    public void close() {
        poll.close();
    }

    /** Does from now on what the strategy says. The same again changes nothing: a rate limit keeps its account. */
    void follow(RemoteStrategy strategy) {
        if (!strategy.equals(orders.strategy())) {
            RootSampler unlisted = switch (strategy.basis()) {
                case Ratio basis -> ratio(basis.ratio());
                case Rate basis when basis.tracesPerSecond() == 0 -> ConstantSampler.off();
                case Rate basis -> new RateLimitingSampler(LABEL, basis.tracesPerSecond(), clock);
            };
            orders = new Orders(strategy, unlisted, Operations.of(strategy.operations(), RemoteSampler::ratio));
        }
    }

    @Override
    public SamplingResult decide(Context parent, String traceId, String name, Attributes attributes) {
        Orders now = orders;
        RootSampler listed = now.operations().find(name, attributes);
        return (listed == null ? now.unlisted() : listed).decide(parent, traceId, name, attributes);
    }

    @Override
    public String description() {
        Orders now = orders;
        String listed = now.strategy() == null || now.strategy().operations().isEmpty()
                ? ""
                : ", operations " + now.strategy().operations();
        String state = now.strategy() == null ? "no answer yet, " : "";
        return "Remote{" + state + now.unlisted().description() + listed + "}";
    }

    /** Of an operation that is not listed. */
    @Override
    public OptionalDouble currentRatio() {
        return orders.unlisted().currentRatio();
    }

    private static RatioSampler ratio(double ratio) {
        return new RatioSampler(LABEL, ratio, Attributes.of(SAMPLER_TYPE, "probabilistic", SAMPLER_PARAM, ratio));
    }

    /** @param strategy null until the server has answered */
    private record Orders(RemoteStrategy strategy, RootSampler unlisted, Operations<RatioSampler> operations) {}
}
