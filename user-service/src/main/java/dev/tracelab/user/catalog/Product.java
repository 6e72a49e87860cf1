package dev.tracelab.user.catalog;

import dev.tracelab.user.Money;

public record Product(String sku, Money price) {}
