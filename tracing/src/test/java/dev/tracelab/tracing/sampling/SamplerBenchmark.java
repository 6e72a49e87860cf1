package dev.tracelab.tracing.sampling;

import dev.tracelab.tracing.sampling.Strategy.Dynamic;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * What one decision costs, alone and with a second thread at the same sampler; how to run it is in the README. The SDK's
 * own ratio sampler stands beside ours to compare.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@EnabledIfSystemProperty(named = "tracelab.bench", matches = "true", disabledReason = "a measurement, not a check")
public class SamplerBenchmark {

    private static final String[] IDS = Roots.traceIds(4096).toArray(String[]::new);

    @Param({"sdk_ratio", "always_on", "probability", "rate_limiting", "error_biased", "dynamic"})
    public String strategy;

    private RootSampler sampler;

    /** Many short rounds: the least of them is what it costs where nobody else wants the processor. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void measure(int threads) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(SamplerBenchmark.class.getName())
                .threads(threads)
                .forks(1)
                .jvmArgs("-Xmx256m", "-XX:+UseSerialGC")
                .warmupIterations(20)
                .warmupTime(TimeValue.milliseconds(100))
                .measurementIterations(200)
                .measurementTime(TimeValue.milliseconds(20))
                .verbosity(VerboseMode.SILENT)
                .build();
        new Runner(options).run().forEach(result -> report(threads, result));
    }

    private static void report(int threads, RunResult result) {
        Statistics nanos = result.getPrimaryResult().getStatistics();
        System.out.printf(
                Locale.ROOT,
                "%d threads  %-14s least %6.1f  median %6.1f ns%n",
                threads,
                result.getParams().getParam("strategy"),
                nanos.getMin(),
                nanos.getPercentile(50));
    }

    @Setup
    public void begin() {
        sampler = switch (strategy) {
            case "sdk_ratio" -> new SdkRatio(Sampler.traceIdRatioBased(0.1));
            case "always_on" -> ConstantSampler.on(strategy);
            case "probability" -> new RatioSampler(strategy, 0.1);
            case "rate_limiting" -> new RateLimitingSampler(strategy, 5, System::nanoTime);
            case "error_biased" -> new ErrorBiasedSampler(strategy, 0.1, context -> false);
            case "dynamic" -> new DynamicSampler(new Dynamic(5, 0.01, 1), System::nanoTime);
            default -> throw new IllegalArgumentException(strategy);
        };
    }

    @Benchmark
    public SamplingResult decide(Ids ids) {
        return sampler.decide(Context.root(), ids.next(), "GET", Attributes.empty());
    }

    /** Each thread its own place among the same ids. */
    @State(Scope.Thread)
    public static class Ids {
        private int next;

        String next() {
            next = (next + 1) % IDS.length;
            return IDS[next];
        }
    }

    private record SdkRatio(Sampler sdk) implements RootSampler {
        @Override
        public SamplingResult decide(Context parent, String traceId, String name, Attributes attributes) {
            return sdk.shouldSample(parent, traceId, name, SpanKind.SERVER, attributes, List.of());
        }

        @Override
        public String description() {
            return sdk.getDescription();
        }

        @Override
        public OptionalDouble currentRatio() {
            return OptionalDouble.empty();
        }
    }
}
