package dev.tracelab.user.spans;

import io.opentelemetry.api.common.AttributeKey;

/** Every attribute and event of this service that is not in the semantic conventions. */
public final class Names {

    public static final AttributeKey<Long> ORDER_ID = AttributeKey.longKey("order.id");
    /** Number of lines, not of pieces. */
    public static final AttributeKey<Long> ORDER_ITEM_COUNT = AttributeKey.longKey("order.item_count");
    /** In minor units (cents) of {@link #ORDER_CURRENCY}. */
    public static final AttributeKey<Long> ORDER_TOTAL = AttributeKey.longKey("order.total");
    /** ISO 4217. */
    public static final AttributeKey<String> ORDER_CURRENCY = AttributeKey.stringKey("order.currency");
    /** The provider's id of the payment. */
    public static final AttributeKey<String> PAYMENT_ID = AttributeKey.stringKey("payment.id");

    /** How many of the order's products were in the cache, and how many had to be read by SQL. */
    public static final AttributeKey<Long> CATALOG_HITS = AttributeKey.longKey("tracelab.catalog.hits");

    public static final AttributeKey<Long> CATALOG_MISSES = AttributeKey.longKey("tracelab.catalog.misses");
    /** True on the server span of a request that was answered with an order made before. */
    public static final AttributeKey<Boolean> REPLAYED = AttributeKey.booleanKey("tracelab.idempotency.replayed");

    public static final String ORDER_VALIDATED = "order.validated";
    public static final String PAYMENT_AUTHORIZED = "payment.authorized";
    public static final String CONFIRMATION_QUEUED = "confirmation.queued";

    private Names() {}
}
