package dev.tracelab.user.order;

import static dev.tracelab.user.spans.Names.REPLAYED;

import dev.tracelab.tracing.problem.ProblemException;
import dev.tracelab.tracing.settings.SettingCheck;
import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sees to it that equal requests make one order and one payment, whether they come one after the other or at once. */
@Singleton
@Startup
class OrderDesk {

    private static final Logger LOG = Logger.getLogger(OrderDesk.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration MAX_WAIT = Duration.ofMillis(400);

    private final OrderProcess process;
    private final OrderRequests requests;
    private final Orders orders;
    private final OrderConfig config;

    OrderDesk(OrderProcess process, OrderRequests requests, Orders orders, OrderConfig config) {
        this.process = process;
        this.requests = requests;
        this.orders = orders;
        this.config = config;
        check(config);
    }

    static void check(OrderConfig config) {
        SettingCheck.requireNotNegative("lab.order.wait-for-twin", config.waitForTwin());
        SettingCheck.require(
                config.abandonedAfter().compareTo(config.waitForTwin()) > 0,
                "lab.order.abandoned-after",
                config.abandonedAfter() + " must be longer than lab.order.wait-for-twin, which is "
                        + config.waitForTwin() + ".");
    }

    /** Waits in growing steps while an equal request is being processed; no connection is held meanwhile. */
    Order place(long userId, IdempotencyKey key, OrderRequest request) {
        Duration waited = Duration.ZERO;
        for (Duration wait = FIRST_WAIT; waited.compareTo(config.waitForTwin()) < 0; wait = longer(wait)) {
            Optional<Order> order = attempt(userId, key, request);
            if (order.isPresent()) {
                return order.get();
            }
            sleep(wait);
            waited = waited.plus(wait);
        }
        throw new ProblemException(409, "The same order is still being processed; try again in a few seconds.");
    }

    /** @return empty while another request is at it */
    private Optional<Order> attempt(long userId, IdempotencyKey key, OrderRequest request) {
        return switch (requests.claim(userId, key, request)) {
            case Claim.Mine(long orderId) -> Optional.of(process(orderId, userId, request));
            case Claim.Done(long orderId) -> replay(userId, orderId);
            case Claim.Busy() -> Optional.empty();
            case Claim.Taken() ->
                throw new ProblemException(
                        422,
                        IdempotencyKey.HEADER + ": this key belongs to another order.",
                        Map.of("field", IdempotencyKey.HEADER),
                        null);
        };
    }

    private Order process(long orderId, long userId, OrderRequest request) {
        try {
            return process.run(orderId, userId, request);
        } catch (RuntimeException e) {
            giveBack(orderId, e);
            throw e;
        }
    }

    /** A refusal moved no money, so the key is free. After anything else the next attempt must be the same payment. */
    private void giveBack(long orderId, RuntimeException failure) {
        try {
            if (failure instanceof ProblemException problem && problem.status() < 500) {
                requests.forget(orderId);
            } else {
                requests.release(orderId);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Order %d cannot be tried again before %s", orderId, config.abandonedAfter());
        }
    }

    private Optional<Order> replay(long userId, long orderId) {
        Span.current().setAttribute(REPLAYED, true);
        return orders.find(userId, orderId);
    }

    private static Duration longer(Duration wait) {
        return wait.compareTo(MAX_WAIT) < 0 ? wait.multipliedBy(2) : wait;
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
