package dev.tracelab.tracing.sampling;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Asks the sampling server again and again on a thread of its own. While it does not answer, the last good answer stays
 * in force; that is logged once when it begins and once when it is over.
 */
final class RemotePoll implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RemotePoll.class);

    private final RemoteSettings settings;
    private final StrategySource source;
    private final Consumer<RemoteStrategy> news;
    private final InstantSource clock;
    private volatile Status status;
    private Thread thread;

    RemotePoll(RemoteSettings settings, StrategySource source, Consumer<RemoteStrategy> news, InstantSource clock) {
        this.settings = settings;
        this.source = source;
        this.news = news;
        this.clock = clock;
        this.status = new Status(settings.endpoint().toString(), settings.pollingInterval(), null, 0, null);
    }

    void start() {
        thread = Thread.ofVirtual().name("remote-sampling").start(this::pollUntilClosed);
    }

    Status status() {
        return status;
    }

    private void pollUntilClosed() {
        try (source) {
            while (true) {
                poll();
                Thread.sleep(settings.pollingInterval());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once. Whatever goes wrong becomes part of the status. */
    void poll() throws InterruptedException {
        try {
            news.accept(RemoteStrategy.parse(source.ask()));
            succeeded();
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void succeeded() {
        if (status.problem() != null) {
            LOG.infof("The sampling server %s answers again.", settings.endpoint());
        }
        status = status.answered(clock.instant());
    }

    private void failed(Exception cause) {
        String problem = words(cause);
        if (status.problem() == null) {
            LOG.warnf(
                    cause,
                    "No sampling strategy from %s (HTTP is needed, Jaeger's port 5778): %s. What was in force stays.",
                    settings.endpoint(),
                    problem);
        }
        status = status.failed(problem);
    }

    private static String words(Exception cause) {
        return switch (cause) {
            case ConnectException refused -> "connection refused";
            case HttpTimeoutException late -> "no answer in time";
            default ->
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        };
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /**
     * How asking goes.
     *
     * @param lastAnswer null before the first
     * @param failures since this strategy was set
     * @param problem null while the server answers
     */
    record Status(String endpoint, Duration pollingInterval, Instant lastAnswer, long failures, String problem) {

        private Status answered(Instant now) {
            return new Status(endpoint, pollingInterval, now, failures, null);
        }

        private Status failed(String why) {
            return new Status(endpoint, pollingInterval, lastAnswer, failures + 1, why);
        }
    }
}
