package dev.tracelab.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IntrospectionCacheTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void result_isUsedAgain_untilItsTimeIsOver() {
        IntrospectionCache cache = cache(Duration.ofSeconds(30));

        ask(cache, active(3600));
        pass(Duration.ofSeconds(29));
        ask(cache, active(3600));
        assertThat(asked).hasValue(1);

        pass(Duration.ofSeconds(2));
        ask(cache, active(3600));
        assertThat(asked).hasValue(2);
    }

    @Test
    void result_isNeverUsedPastTheTokensExpiry() {
        IntrospectionCache cache = cache(Duration.ofSeconds(30));

        ask(cache, active(5));
        pass(Duration.ofSeconds(6));
        ask(cache, active(5));

        assertThat(asked).hasValue(2);
    }

    @Test
    void inactiveToken_isAskedForAgain() {
        IntrospectionCache cache = cache(Duration.ofSeconds(30));

        ask(cache, new Introspection(false, null, null));
        ask(cache, new Introspection(false, null, null));

        assertThat(asked).hasValue(2);
    }

    private void ask(IntrospectionCache cache, Introspection answer) {
        cache.get("token", token -> {
            asked.incrementAndGet();
            return answer;
        });
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private static Introspection active(long seconds) {
        return new Introspection(true, "1", NOW.plusSeconds(seconds).getEpochSecond());
    }

    private IntrospectionCache cache(Duration ttl) {
        return new IntrospectionCache(
                new IntrospectionConfig.Cache() {
                    @Override
                    public boolean enabled() {
                        return true;
                    }

                    @Override
                    public Duration ttl() {
                        return ttl;
                    }

                    @Override
                    public int maxEntries() {
                        return 10;
                    }
                },
                Clock.fixed(NOW, ZoneOffset.UTC),
                nanos::get);
    }
}
