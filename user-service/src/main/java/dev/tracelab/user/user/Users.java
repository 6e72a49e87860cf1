package dev.tracelab.user.user;

import dev.tracelab.tracing.timing.TimingConfig;
import dev.tracelab.tracing.timing.TimingConfig.Mode;
import dev.tracelab.user.database.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;

/** The users in PostgreSQL. */
@Singleton
public class Users {

    private static final String SELECT = "SELECT id, username, name, email, status, created_at FROM users";

    private final Database database;
    private final Duration sleep;

    Users(Database database, UserConfig config, TimingConfig timing) {
        this.database = database;
        this.sleep = timing.mode() == Mode.DOCUMENTED ? config.querySleep() : Duration.ZERO;
    }

    User find(long id) {
        return database.read(sql -> sql.first(
                        Users::read,
                        SELECT + " WHERE id = ? AND pg_sleep(?) IS NOT NULL",
                        id,
                        sleep.toNanos() / 1e9))
                .orElseThrow(UserNotFoundException::new);
    }

    private static User read(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                UserStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
