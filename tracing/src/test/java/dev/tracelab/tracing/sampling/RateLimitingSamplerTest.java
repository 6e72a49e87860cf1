package dev.tracelab.tracing.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateLimitingSamplerTest {

    private final SteppedClock clock = new SteppedClock();

    @Test
    void firstOfEachSecond_areKept() {
        RateLimitingSampler sampler = sampler(5);

        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(5);
        clock.pass(Duration.ofSeconds(1));
        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(5);
        clock.pass(Duration.ofMillis(400));
        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(2);
    }

    @Test
    void silence_savesUpOneSecondAndNoMore() {
        RateLimitingSampler sampler = sampler(5);

        clock.pass(Duration.ofHours(1));

        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(5);
    }

    @Test
    void lessThanOneASecond_isOneAtATime() {
        RateLimitingSampler sampler = sampler(0.5);

        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(1);
        clock.pass(Duration.ofMillis(1999));
        assertThat(Roots.kept(Roots.ask(sampler, 100))).isZero();
        clock.pass(Duration.ofMillis(1));
        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(1);
    }

    @Test
    void steadyTraffic_isKeptAtTheRate() {
        RateLimitingSampler sampler = sampler(10);

        long kept = 0;
        for (int second = 0; second < 100; second++) {
            for (int i = 0; i < 40; i++) {
                kept += Roots.kept(Roots.ask(sampler, 1));
                clock.pass(Duration.ofMillis(25));
            }
        }

        assertThat(kept).isBetween(1000L, 1010L); // the rate, and the second saved up at the start
    }

    @Test
    void manyThreads_getNoTokenTwice() throws Exception {
        TokenBucket bucket = new TokenBucket(1000, clock);

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Long> taker = () -> Stream.generate(bucket::take)
                    .limit(1000)
                    .filter(taken -> taken)
                    .count();
            long taken = 0;
            for (Future<Long> share :
                    threads.invokeAll(Stream.generate(() -> taker).limit(8).toList())) {
                taken += share.get();
            }
            assertThat(taken).isEqualTo(1000);
        }
    }

    @Test
    void probability_isUnknown_andSaidToBe() {
        RateLimitingSampler sampler = sampler(5);

        var kept = Roots.ask(sampler, 1).getFirst();

        assertThat(kept.getAttributes()).isEqualTo(Attributes.of(Verdicts.STRATEGY, "rate_limiting"));
        assertThat(Roots.state(kept)).isNull();
        assertThat(sampler.currentRatio()).isEmpty();
        assertThat(sampler.description()).isEqualTo("RateLimiting{5.0 traces/s in this process}");
    }

    private RateLimitingSampler sampler(double rate) {
        return new RateLimitingSampler("rate_limiting", rate, clock);
    }
}
