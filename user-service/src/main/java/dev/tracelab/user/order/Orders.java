package dev.tracelab.user.order;

import dev.tracelab.tracing.faults.FaultType;
import dev.tracelab.tracing.faults.Faults;
import dev.tracelab.user.Money;
import dev.tracelab.user.database.Database;
import dev.tracelab.user.database.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The orders in PostgreSQL. */
@Singleton
class Orders {

    private static final int NEWEST = 50;
    private static final String SELECT = "SELECT id, user_id, status, total, created_at FROM orders";
    private static final String SELECT_ITEMS = "SELECT order_id, sku, quantity, unit_price FROM order_items";

    private final Database database;
    private final Faults faults;

    Orders(Database database, Faults faults) {
        this.database = database;
        this.faults = faults;
    }

    void insert(Sql sql, Order order, String paymentId) throws SQLException {
        sql.update(
                "INSERT INTO orders (id, user_id, status, total, payment_id, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                order.id(),
                order.userId(),
                order.status(),
                order.total().cents(),
                paymentId,
                order.createdAt().atOffset(ZoneOffset.UTC));
        sql.batch(
                "INSERT INTO order_items (order_id, position, sku, quantity, unit_price) VALUES (?, ?, ?, ?, ?)",
                itemRows(order));
    }

    Optional<Order> find(long userId, long orderId) {
        return database.read(sql -> {
            List<Row> rows = sql.list(Row::read, SELECT + " WHERE user_id = ? AND id = ?", userId, orderId);
            return withItems(sql, rows).stream().findFirst();
        });
    }

    /** The newest {@value #NEWEST}, newest first. */
    List<Order> findAll(long userId) {
        return database.read(sql -> withItems(
                sql, sql.list(Row::read, SELECT + " WHERE user_id = ? ORDER BY id DESC LIMIT ?", userId, NEWEST)));
    }

    private static List<Object[]> itemRows(Order order) {
        List<Object[]> rows = new ArrayList<>();
        for (Order.Item item : order.items()) {
            rows.add(new Object[] {
                order.id(),
                rows.size() + 1,
                item.sku(),
                item.quantity(),
                item.unitPrice().cents()
            });
        }
        return rows;
    }

    private List<Order> withItems(Sql sql, List<Row> rows) throws SQLException {
        Map<Long, List<ItemRow>> items = (faults.active(FaultType.N_PLUS_ONE)
                        ? itemsOneByOne(sql, rows)
                        : items(sql, rows))
                .stream().collect(Collectors.groupingBy(ItemRow::orderId));
        return rows.stream()
                .map(row -> row.with(items.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static List<ItemRow> items(Sql sql, List<Row> rows) throws SQLException {
        Long[] ids = rows.stream().map(Row::id).toArray(Long[]::new);
        return sql.list(
                ItemRow::read, SELECT_ITEMS + " WHERE order_id = ANY(?) ORDER BY order_id, position", (Object) ids);
    }

    /** Fault {@code n-plus-one}: what a lazily loaded relation does. */
    private static List<ItemRow> itemsOneByOne(Sql sql, List<Row> rows) throws SQLException {
        List<ItemRow> items = new ArrayList<>();
        for (Row row : rows) {
            items.addAll(sql.list(ItemRow::read, SELECT_ITEMS + " WHERE order_id = ? ORDER BY position", row.id()));
        }
        return items;
    }

    private record Row(long id, long userId, String status, Money total, OffsetDateTime createdAt) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("user_id"),
                    row.getString("status"),
                    new Money(row.getLong("total")),
                    row.getObject("created_at", OffsetDateTime.class));
        }

        Order with(List<ItemRow> items) {
            List<Order.Item> lines = items.stream().map(ItemRow::item).toList();
            return new Order(id, userId, status, total, Money.CURRENCY, lines, createdAt.toInstant());
        }
    }

    private record ItemRow(long orderId, Order.Item item) {

        static ItemRow read(ResultSet row) throws SQLException {
            Money price = new Money(row.getLong("unit_price"));
            return new ItemRow(
                    row.getLong("order_id"), new Order.Item(row.getString("sku"), row.getInt("quantity"), price));
        }
    }
}
