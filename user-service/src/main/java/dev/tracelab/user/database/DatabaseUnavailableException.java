package dev.tracelab.user.database;

import dev.tracelab.tracing.problem.ProblemException;
import java.sql.SQLException;
import java.util.Map;

/** No connection, or it broke: 503, and the problem's {@code hop} says that it was the database. */
public final class DatabaseUnavailableException extends ProblemException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(SQLException cause) {
        super(503, "database: no connection to it could be had in time.", Map.of("hop", "database"), cause);
    }

    /** SQL state class 08 is a broken connection, 57P a server that shuts down. */
    static boolean isCause(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
