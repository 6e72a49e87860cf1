package dev.tracelab.frontend.users;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.List;

/** An order as the browser sends it. What the products cost and whether they exist is user-service's business. */
record Order(List<Item> items) {

    Order {
        if (items == null || items.isEmpty()) {
            throw ProblemException.badField("items", "at least one item is needed.");
        }
        items = List.copyOf(items);
    }

    record Item(String sku, Integer quantity) {}
}
