package dev.tracelab.user.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Lets the real schedule run for a moment, which is off in tests. */
@Singleton
public class OutboxRunner {

    private final OutboxWorker worker;

    OutboxRunner(OutboxWorker worker) {
        this.worker = worker;
    }

    public void runOnItsThread(Callable<Boolean> enough) throws InterruptedException {
        var schedule = new OutboxSchedule(worker::deliverAll, new EagerOutbox());
        schedule.start(null);
        Awaitility.await().until(enough);
        schedule.stop(null);
    }

    private static final class EagerOutbox implements OutboxConfig {

        @Override
        public boolean enabled() {
            return true;
        }

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
