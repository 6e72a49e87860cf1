package dev.tracelab.tracing.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tracelab.tracing.sampling.Strategy.Dynamic;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DynamicSamplerTest {

    private final SteppedClock clock = new SteppedClock();
    private final DynamicSampler sampler = new DynamicSampler(new Dynamic(2, 0.01, 0.8), clock);
    private final Iterator<String> ids = Roots.traceIds(1_000_000).iterator();

    @Test
    void ratio_beginsAtTheHighest_andFollowsTheTraffic() {
        assertThat(sampler.currentRatio()).hasValue(0.8);

        traffic(20, 1);
        assertThat(sampler.currentRatio().getAsDouble()).isEqualTo(0.1, within(1e-9));

        traffic(20, 10);
        assertThat(sampler.currentRatio().getAsDouble()).isEqualTo(0.1, within(1e-9));
    }

    @Test
    void steadyTraffic_isKeptAtTheTarget() {
        traffic(50, 5);

        List<SamplingResult> results = traffic(50, 400);

        // 20,000 decisions with probability 0.04: 800, and four standard deviations are 111.
        assertThat(Roots.kept(results)).isBetween(689L, 911L);
    }

    @Test
    void rush_lowersTheRatioWithinSeconds_andItsEndRaisesItAgain() {
        traffic(4, 10);
        assertThat(sampler.currentRatio().getAsDouble()).isEqualTo(0.5, within(1e-6));

        traffic(100, 1);
        double afterOneSecond = sampler.currentRatio().getAsDouble();
        traffic(100, 9);
        double afterTen = sampler.currentRatio().getAsDouble();
        traffic(4, 20);

        assertThat(afterOneSecond).isLessThan(0.06);
        assertThat(afterTen).isEqualTo(0.02, within(0.001));
        assertThat(sampler.currentRatio().getAsDouble()).isEqualTo(0.5, within(0.01));
    }

    @Test
    void limits_hold() {
        traffic(1000, 10);
        assertThat(sampler.currentRatio()).hasValue(0.01);

        clock.pass(Duration.ofMinutes(1));
        assertThat(sampler.currentRatio()).hasValue(0.8);
    }

    @Test
    void keptTraces_carryTheRatioThatTheyMet() {
        traffic(20, 10);

        List<SamplingResult> kept =
                traffic(20, 100).stream().filter(Roots::isKept).toList();

        assertThat(kept).isNotEmpty().allSatisfy(result -> {
            double probability = result.getAttributes().get(Verdicts.PROBABILITY);
            assertThat(probability).isEqualTo(0.1, within(1e-6));
            assertThat(result.getAttributes().get(Verdicts.ADJUSTED_COUNT)).isEqualTo(1 / probability);
            assertThat(Roots.state(result)).startsWith("th:e66666");
        });
        assertThat(sampler.description())
                .isEqualTo("Dynamic{target 2.0 traces/s in this process, ratio from 0.01 to 0.8}");
    }

    @Test
    void manyThreads_areAllCounted() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> caller = () -> Roots.ask(sampler, 1000).size();
            threads.invokeAll(Stream.generate(() -> caller).limit(8).toList());
        }
        clock.pass(Duration.ofSeconds(100));

        assertThat(sampler.currentRatio().getAsDouble()).isEqualTo(2 / 80.0, within(1e-9));
    }

    private List<SamplingResult> traffic(int perSecond, int seconds) {
        List<SamplingResult> results = new ArrayList<>();
        for (int i = 0; i < perSecond * seconds; i++) {
            results.add(Roots.ask(sampler, ids.next()));
            clock.pass(Duration.ofSeconds(1).dividedBy(perSecond));
        }
        return results;
    }
}
