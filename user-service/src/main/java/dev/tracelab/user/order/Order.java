package dev.tracelab.user.order;

import dev.tracelab.user.Money;
import java.time.Instant;
import java.util.List;

/**
 * A paid order.
 *
 * @param status {@code paid}
 */
record Order(long id, long userId, String status, Money total, String currency, List<Item> items, Instant createdAt) {

    static final String PAID = "paid";

    record Item(String sku, int quantity, Money unitPrice) {}
}
