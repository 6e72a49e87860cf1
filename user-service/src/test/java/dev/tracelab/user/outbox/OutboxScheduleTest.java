package dev.tracelab.user.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OutboxScheduleTest {

    private final AtomicInteger deliveries = new AtomicInteger();

    @Test
    void delivery_isRepeatedAfterAFailure() throws InterruptedException {
        var schedule = new OutboxSchedule(this::failFirst, new Config(true));

        schedule.start(null);

        Awaitility.await().until(() -> deliveries.get() > 2);
        schedule.stop(null);
    }

    @Test
    void disabled_deliversNothing() throws InterruptedException {
        var schedule = new OutboxSchedule(deliveries::incrementAndGet, new Config(false));

        schedule.start(null);

        schedule.stop(null);
        assertThat(deliveries).hasValue(0);
    }

    @Test
    void stop_letsADeliveryFinish() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        var schedule = new OutboxSchedule(() -> slow(begun, finished), new Config(true));
        schedule.start(null);
        begun.await();

        schedule.stop(null);

        assertThat(finished).isTrue();
    }

    private void failFirst() {
        if (deliveries.incrementAndGet() == 1) {
            throw new IllegalStateException("planned");
        }
    }

    private static void slow(CountDownLatch begun, AtomicBoolean finished) {
        begun.countDown();
        try {
            Thread.sleep(200);
            finished.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Config(boolean enabled) implements OutboxConfig {

        @Override
        public Duration every() {
            return Duration.ofMillis(10);
        }

        @Override
        public int batchSize() {
            return 10;
        }

        @Override
        public Duration stopTimeout() {
            return Duration.ofSeconds(5);
        }
    }
}
