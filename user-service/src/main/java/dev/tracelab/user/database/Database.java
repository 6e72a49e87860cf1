package dev.tracelab.user.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way to PostgreSQL: {@link #read} for single statements, {@link #inTransaction} where several belong together.
 * Neither may span a call to another service, which would keep a connection from everybody else.
 */
@Singleton
public class Database {

    private final DataSource dataSource;
    /**
     * One for each connection of the pool, so that whoever has to wait waits here. In the pool itself virtual threads that
     * wait keep looking for a connection, and some hundreds of them leave no processor to those who have one.
     */
    private final Semaphore connections;

    private final Duration patience;

    Database(
            DataSource dataSource,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration patience) {
        this.dataSource = dataSource;
        this.connections = new Semaphore(connections, true);
        this.patience = patience;
    }

    /**
     * Each statement for itself.
     *
     * @throws DatabaseUnavailableException where there is no connection to be had
     */
    public <T> T read(Work<T> work) {
        awaitTurn();
        try (Connection connection = connect()) {
            return work.run(new Sql(connection));
        } catch (SQLException e) {
            throw DatabaseUnavailableException.isCause(e)
                    ? new DatabaseUnavailableException(e)
                    : new IllegalStateException("SQL failed", e);
        } finally {
            connections.release();
        }
    }

    /** All or nothing. */
    public <T> T inTransaction(Work<T> work) {
        return read(sql -> sql.transaction(work));
    }

    private void awaitTurn() {
        try {
            if (!connections.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseUnavailableException(new SQLTimeoutException("no turn within " + patience));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException(new SQLTimeoutException("interrupted while waiting", e));
        }
    }

    /** Whatever the reason: without a connection the database is unavailable. */
    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** What is done with the connection. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Sql sql) throws SQLException;
    }
}
