package dev.tracelab.user.order;

import static dev.tracelab.user.spans.Names.CATALOG_HITS;
import static dev.tracelab.user.spans.Names.CATALOG_MISSES;
import static dev.tracelab.user.spans.Names.CONFIRMATION_QUEUED;
import static dev.tracelab.user.spans.Names.ORDER_CURRENCY;
import static dev.tracelab.user.spans.Names.ORDER_ID;
import static dev.tracelab.user.spans.Names.ORDER_ITEM_COUNT;
import static dev.tracelab.user.spans.Names.ORDER_TOTAL;
import static dev.tracelab.user.spans.Names.ORDER_VALIDATED;
import static dev.tracelab.user.spans.Names.PAYMENT_AUTHORIZED;
import static dev.tracelab.user.spans.Names.PAYMENT_ID;

import dev.tracelab.user.Money;
import dev.tracelab.user.catalog.Catalog;
import dev.tracelab.user.catalog.Product;
import dev.tracelab.user.database.Database;
import dev.tracelab.user.database.Sql;
import dev.tracelab.user.outbox.Outbox;
import dev.tracelab.user.payment.Payments;
import dev.tracelab.user.spans.Steps;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The business operation that this service is instrumented by hand for: one span for it and one for each step. */
@Singleton
class OrderProcess {

    private static final Logger LOG = Logger.getLogger(OrderProcess.class);

    private final Steps steps;
    private final Catalog catalog;
    private final Payments payments;
    private final Database database;
    private final Orders orders;
    private final OrderRequests requests;
    private final Outbox outbox;

    OrderProcess(
            Steps steps,
            Catalog catalog,
            Payments payments,
            Database database,
            Orders orders,
            OrderRequests requests,
            Outbox outbox) {
        this.steps = steps;
        this.catalog = catalog;
        this.payments = payments;
        this.database = database;
        this.orders = orders;
        this.requests = requests;
        this.outbox = outbox;
    }

    /** Validates, takes the money, stores. The payment is outside of the transaction, which could not take it back. */
    Order run(long orderId, long userId, OrderRequest request) {
        return steps.run("processOrder", span -> {
            span.setAttribute(ORDER_ID, orderId);
            span.setAttribute(ORDER_ITEM_COUNT, request.items().size());
            OrderDraft draft = steps.run("validateOrder", step -> validate(orderId, userId, request, step));
            span.setAttribute(ORDER_TOTAL, draft.total().cents());
            span.setAttribute(ORDER_CURRENCY, Money.CURRENCY);
            String paymentId = steps.run("processPayment", step -> pay(draft, step));
            Order order = store(draft.paid(), paymentId);
            LOG.infof("Order %d is stored, paid by %s", order.id(), paymentId);
            return order;
        });
    }

    private OrderDraft validate(long orderId, long userId, OrderRequest request, Span span) {
        Catalog.Lookup prices = catalog.find(request.skus());
        span.setAttribute(CATALOG_HITS, prices.hits());
        span.setAttribute(CATALOG_MISSES, prices.misses());
        OrderDraft draft = new OrderDraft(orderId, userId, priced(request.items(), prices.products()));
        span.addEvent(ORDER_VALIDATED);
        return draft;
    }

    private static List<Order.Item> priced(List<OrderRequest.Item> items, Map<String, Product> products) {
        List<Order.Item> priced = new ArrayList<>();
        for (OrderRequest.Item item : items) {
            Product product = products.get(item.sku());
            if (product == null) {
                throw new UnknownProductException("items[" + priced.size() + "].sku");
            }
            priced.add(new Order.Item(item.sku(), item.quantity(), product.price()));
        }
        return List.copyOf(priced);
    }

    private String pay(OrderDraft draft, Span span) {
        String paymentId = payments.authorize(draft.id(), draft.total());
        span.addEvent(PAYMENT_AUTHORIZED, Attributes.of(PAYMENT_ID, paymentId));
        return paymentId;
    }

    private Order store(Order order, String paymentId) {
        try {
            return database.inTransaction(sql -> {
                orders.insert(sql, order, paymentId);
                requests.done(sql, order.id());
                return steps.run("sendConfirmation", step -> queueConfirmation(sql, order, step));
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "Payment %s is authorized, but its order %d could not be stored", paymentId, order.id());
            throw new UnstoredPaymentException(e);
        }
    }

    private Order queueConfirmation(Sql sql, Order order, Span span) throws SQLException {
        outbox.add(sql, order.id());
        span.addEvent(CONFIRMATION_QUEUED);
        return order;
    }
}
