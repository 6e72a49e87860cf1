package dev.tracelab.user.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What somebody else does to the database while a request wants something from it: the faults {@code lock-wait} and
 * {@code pool-exhausted}. It runs on threads of its own and untraced, as real strangers would: the request's trace shows
 * only that it had to wait.
 */
// A proxied scope, since the REST filter that uses it exists before the database can be reached.
@ApplicationScoped
class OtherWork {

    static final Duration HOLD = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(OtherWork.class);

    private final AgroalDataSource dataSource;
    private final Semaphore oneAtATime = new Semaphore(1);

    OtherWork(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns as soon as another transaction has locked the user's row; it commits after {@link #HOLD}. */
    void lockUser(long id) {
        begin(started -> {
            try (Connection connection = dataSource.getConnection()) {
                new Sql(connection).transaction(sql -> {
                    sql.untraced().list(row -> row.getLong(1), "SELECT id FROM users WHERE id = ? FOR UPDATE", id);
                    started.countDown();
                    return hold();
                });
            }
        });
    }

    /** Returns as soon as no connection is left; all come back after {@link #HOLD}. */
    void takeAllConnections() {
        if (oneAtATime.tryAcquire()) {
            begin(started -> {
                try {
                    takeAll(started);
                } finally {
                    oneAtATime.release();
                }
            });
        }
    }

    private void takeAll(CountDownLatch started) throws SQLException {
        int size = dataSource.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < size) {
                taken.add(dataSource.getConnection());
            }
            started.countDown();
            hold();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static void begin(Work work) {
        CountDownLatch started = new CountDownLatch(1);
        Thread.ofVirtual().name("other-work").start(() -> {
            try {
                work.run(started);
            } catch (SQLException e) {
                LOG.warn("A fault could not be played to its end", e);
            } finally {
                started.countDown();
            }
        });
        try {
            started.await(HOLD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hold() {
        try {
            Thread.sleep(HOLD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @FunctionalInterface
    private interface Work {
        void run(CountDownLatch started) throws SQLException;
    }
}
