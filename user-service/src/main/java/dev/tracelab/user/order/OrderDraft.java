package dev.tracelab.user.order;

import dev.tracelab.user.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A valid order with its prices, not yet paid. */
record OrderDraft(long id, long userId, List<Order.Item> items) {

    Money total() {
        return items.stream()
                .map(item -> item.unitPrice().times(item.quantity()))
                .reduce(Money.ZERO, Money::plus);
    }

    Order paid() {
        // Microseconds are what PostgreSQL keeps: the order reads the same now and later.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new Order(id, userId, Order.PAID, total(), Money.CURRENCY, items, now);
    }
}
