package dev.tracelab.user.order;

import dev.tracelab.user.database.Database;
import dev.tracelab.user.database.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Attempts to order, one row each. The table's key lets exactly one of several equal requests through, in whichever
 * instance they arrive.
 */
@Singleton
class OrderRequests {

    /** Takes what is new, was released, or was left behind by an instance that died. */
    private static final String CLAIM = """
            INSERT INTO order_requests AS old (user_id, idempotency_key, fingerprint) VALUES (?, ?, ?)
            ON CONFLICT (user_id, idempotency_key) DO UPDATE SET state = 'processing', claimed_at = now()
            WHERE old.fingerprint = excluded.fingerprint
            AND (old.state = 'retryable'
                OR old.state = 'processing' AND old.claimed_at < now() - make_interval(secs => ?))
            RETURNING order_id
            """;

    private final Database database;
    private final double abandonedAfterSeconds;

    OrderRequests(Database database, OrderConfig config) {
        this.database = database;
        this.abandonedAfterSeconds = config.abandonedAfter().toMillis() / 1e3;
    }

    Claim claim(long userId, IdempotencyKey key, OrderRequest request) {
        String fingerprint = fingerprint(request);
        return database.read(sql -> {
            Optional<Long> mine = sql.first(
                    row -> row.getLong("order_id"), CLAIM, userId, key.value(), fingerprint, abandonedAfterSeconds);
            return mine.isPresent() ? new Claim.Mine(mine.get()) : other(sql, userId, key, fingerprint);
        });
    }

    /** In the transaction that stores the order. */
    void done(Sql sql, long orderId) throws SQLException {
        sql.update("UPDATE order_requests SET state = 'done' WHERE order_id = ?", orderId);
    }

    /** Nothing has happened: the key is as good as new. */
    void forget(long orderId) {
        database.read(sql -> sql.update("DELETE FROM order_requests WHERE order_id = ?", orderId));
    }

    /** Money may have moved: the same request may try again, and will get the same order id. */
    void release(long orderId) {
        database.read(sql -> sql.update(
                "UPDATE order_requests SET state = 'retryable' WHERE order_id = ? AND state = 'processing'", orderId));
    }

    private static Claim other(Sql sql, long userId, IdempotencyKey key, String fingerprint) throws SQLException {
        return sql.first(
                        row -> {
                            if (!row.getString("fingerprint").equals(fingerprint)) {
                                return new Claim.Taken();
                            }
                            return row.getString("state").equals("done")
                                    ? new Claim.Done(row.getLong("order_id"))
                                    : new Claim.Busy();
                        },
                        "SELECT fingerprint, state, order_id FROM order_requests"
                                + " WHERE user_id = ? AND idempotency_key = ?",
                        userId,
                        key.value())
                .orElseGet(Claim.Busy::new); // forgotten in between: the next claim gets it
    }

    private static String fingerprint(OrderRequest request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(request.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
