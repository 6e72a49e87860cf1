package dev.tracelab.user.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs the worker again and again on one virtual thread, and lets a delivery finish when the service stops. */
@Singleton
class OutboxSchedule {

    private static final Logger LOG = Logger.getLogger(OutboxSchedule.class);

    private final Runnable delivery;
    private final OutboxConfig config;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("outbox").factory());
    private boolean failing;

    @Inject // of two constructors the container would choose none, and leave the bean out without a word
    OutboxSchedule(OutboxWorker worker, OutboxConfig config) {
        this(worker::deliverAll, config);
    }

    OutboxSchedule(Runnable delivery, OutboxConfig config) {
        this.delivery = delivery;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            long pause = config.every().toMillis();
            executor.scheduleWithFixedDelay(this::deliver, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(config.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Confirmations were still being sent; the rest is sent after the next start");
            executor.shutdownNow();
        }
    }

    /** Never throws: the executor would not call it again. A database that is down is logged once, not twice a second. */
    private void deliver() {
        try {
            delivery.run();
            if (failing) {
                LOG.info("Confirmations are delivered again");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("Confirmations cannot be delivered; they wait", e);
            }
            failing = true;
        }
    }
}
