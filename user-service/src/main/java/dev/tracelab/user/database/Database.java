package dev.tracelab.user.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The way to PostgreSQL: {@link #read} for single statements, {@link #inTransaction} where several belong together.
 * Neither may span a call to another service, which would keep a connection from everybody else.
 */
@Singleton
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Each statement for itself.
     *
     * @throws DatabaseUnavailableException where there is no connection to be had
     */
    public <T> T read(Work<T> work) {
        try (Connection connection = connect()) {
            return work.run(new Sql(connection));
        } catch (SQLException e) {
            throw DatabaseUnavailableException.isCause(e)
                    ? new DatabaseUnavailableException(e)
                    : new IllegalStateException("SQL failed", e);
        }
    }

    /** All or nothing. */
    public <T> T inTransaction(Work<T> work) {
        return read(sql -> sql.transaction(work));
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
