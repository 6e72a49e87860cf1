package dev.tracelab.user.outbox;

import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_BATCH_MESSAGE_COUNT;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_DESTINATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_TYPE;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_SYSTEM;

import dev.tracelab.tracing.settings.SettingCheck;
import dev.tracelab.user.database.Database;
import dev.tracelab.user.database.Sql;
import dev.tracelab.user.spans.Steps;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Delivers queued confirmations in batches. A batch belongs to many orders and so to none of their traces: it is a trace
 * of its own whose span has a link to each order's {@code sendConfirmation}.
 *
 * <p>At least once: rows are marked in the transaction that claims them, so a crash between delivery and commit delivers
 * them again. Several workers share the work, since each skips what another has claimed.
 */
@Singleton
class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
    private static final String QUEUE = "order-confirmations";
    private static final int MAX_LINKS = 128;

    private final Database database;
    private final Steps steps;
    private final TextMapPropagator propagator;
    private final TraceContextColumn column;
    private final int batchSize;

    OutboxWorker(
            Database database,
            Steps steps,
            OpenTelemetry openTelemetry,
            TraceContextColumn column,
            OutboxConfig config) {
        check(config);
        this.database = database;
        this.steps = steps;
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
        this.column = column;
        this.batchSize = config.batchSize();
    }

    static void check(OutboxConfig config) {
        SettingCheck.requirePositive("lab.outbox.every", config.every());
        SettingCheck.requireNotNegative("lab.outbox.stop-timeout", config.stopTimeout());
        SettingCheck.require(
                config.batchSize() >= 1 && config.batchSize() <= MAX_LINKS,
                "lab.outbox.batch-size",
                "1 to " + MAX_LINKS + " are possible, the links of a span, not " + config.batchSize() + ".");
    }

    /** Delivers until nothing is left. */
    void deliverAll() {
        int delivered;
        do {
            delivered = database.inTransaction(this::deliverBatch);
        } while (delivered == batchSize);
    }

    private int deliverBatch(Sql sql) throws SQLException {
        List<Confirmation> batch = claim(sql);
        if (!batch.isEmpty()) {
            steps.run(spanOf(batch), span -> deliver(sql, batch));
        }
        return batch.size();
    }

    /** Untraced: most of the time there is nothing, and a trace of nothing helps nobody. */
    private List<Confirmation> claim(Sql sql) throws SQLException {
        return sql.untraced()
                .list(
                        this::read,
                        "SELECT id, order_id, trace_context FROM outbox WHERE sent_at IS NULL"
                                + " ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
                        batchSize);
    }

    private SpanBuilder spanOf(List<Confirmation> batch) {
        SpanBuilder builder = steps.builder("process " + QUEUE)
                .setNoParent()
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(MESSAGING_SYSTEM, "postgresql")
                .setAttribute(MESSAGING_OPERATION_TYPE, "process")
                .setAttribute(MESSAGING_OPERATION_NAME, "process")
                .setAttribute(MESSAGING_DESTINATION_NAME, QUEUE)
                .setAttribute(MESSAGING_BATCH_MESSAGE_COUNT, (long) batch.size());
        batch.forEach(confirmation -> builder.addLink(confirmation.origin()));
        return builder;
    }

    /** What a mail server would get, this service writes to its log. */
    private int deliver(Sql sql, List<Confirmation> batch) throws SQLException {
        Long[] ids = batch.stream().map(Confirmation::id).toArray(Long[]::new);
        int sent = sql.update("UPDATE outbox SET sent_at = now() WHERE id = ANY(?)", (Object) ids);
        LOG.infof(
                "Sent confirmations of orders %s",
                batch.stream().map(Confirmation::orderId).toList());
        return sent;
    }

    private Confirmation read(ResultSet row) throws SQLException {
        Context origin =
                propagator.extract(Context.root(), column.read(row.getString("trace_context")), MapGetter.INSTANCE);
        return new Confirmation(
                row.getLong("id"),
                row.getLong("order_id"),
                Span.fromContext(origin).getSpanContext());
    }
}
