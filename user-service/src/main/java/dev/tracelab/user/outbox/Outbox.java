package dev.tracelab.user.outbox;

import dev.tracelab.user.database.Sql;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.TreeMap;

/** Confirmations that are to be sent, written in the transaction of their order: both exist or neither. */
@Singleton
public class Outbox {

    private final TextMapPropagator propagator;
    private final TraceContextColumn column;

    Outbox(OpenTelemetry openTelemetry, TraceContextColumn column) {
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
        this.column = column;
    }

    /** Queues the confirmation; the current span is the one that its delivery will link to. */
    public void add(Sql sql, long orderId) throws SQLException {
        var carrier = new TreeMap<String, String>();
        propagator.inject(Context.current(), carrier, TreeMap::put);
        sql.update(
                "INSERT INTO outbox (order_id, trace_context) VALUES (?, CAST(? AS jsonb))",
                orderId,
                column.write(carrier));
    }
}
