package dev.tracelab.user.order;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a client wants to buy. Its constructor refuses, with 400 and the field's name, what can be no order at all. */
record OrderRequest(List<Item> items) {

    private static final int MAX_ITEMS = 20;
    private static final int MAX_QUANTITY = 100;
    private static final Pattern SKU = Pattern.compile("[A-Z0-9-]{1,32}");

    OrderRequest {
        if (items == null || items.isEmpty() || items.size() > MAX_ITEMS) {
            throw ProblemException.badField("items", "1 to " + MAX_ITEMS + " items are needed.");
        }
        for (int i = 0; i < items.size(); i++) {
            check("items[" + i + "]", items.get(i));
        }
        items = List.copyOf(items);
    }

    Set<String> skus() {
        return items.stream().map(Item::sku).collect(Collectors.toSet());
    }

    private static void check(String field, Item item) {
        if (item == null) {
            throw ProblemException.badField(field, "an object with sku and quantity is needed.");
        }
        if (item.sku() == null || !SKU.matcher(item.sku()).matches()) {
            throw ProblemException.badField(field + ".sku", "1 to 32 capital letters, digits and hyphens are needed.");
        }
        if (item.quantity() < 1 || item.quantity() > MAX_QUANTITY) {
            throw ProblemException.badField(
                    field + ".quantity", "a whole number from 1 to " + MAX_QUANTITY + " is needed.");
        }
    }

    record Item(String sku, int quantity) {}
}
