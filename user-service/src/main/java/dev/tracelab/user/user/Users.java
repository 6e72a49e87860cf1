package dev.tracelab.user.user;

import dev.tracelab.tracing.faults.FaultType;
import dev.tracelab.tracing.faults.Faults;
import dev.tracelab.tracing.settings.SettingCheck;
import dev.tracelab.tracing.timing.TimingConfig;
import dev.tracelab.tracing.timing.TimingConfig.Mode;
import dev.tracelab.user.database.Database;
import dev.tracelab.user.database.Sql;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The users in PostgreSQL. */
@Singleton
@Startup
public class Users {

    private static final Duration SLOW = Duration.ofMillis(1500);
    private static final String SELECT = "SELECT id, username, name, email, status, created_at FROM users";
    private static final String BY_ID = " WHERE id = ?";
    private static final String BY_STATUS = " WHERE status = COALESCE(?, status)";
    private static final String PAGE = " ORDER BY id LIMIT ? OFFSET ?";

    private final Database database;
    private final Faults faults;
    private final Duration documentedSleep;

    Users(Database database, Faults faults, UserConfig config, TimingConfig timing) {
        check(config, timing);
        this.database = database;
        this.faults = faults;
        this.documentedSleep = timing.mode() == Mode.DOCUMENTED ? config.querySleep() : Duration.ZERO;
    }

    static void check(UserConfig config, TimingConfig timing) {
        SettingCheck.requireNotNegative("lab.user.query-sleep", config.querySleep());
        SettingCheck.require(
                timing.mode() == Mode.FAST || config.querySleep().compareTo(timing.target()) < 0,
                "lab.user.query-sleep",
                config.querySleep() + " must be shorter than lab.timing.target, which is " + timing.target() + ".");
    }

    /** The documented query: in timing mode {@code documented} it takes its time inside PostgreSQL. */
    User get(long id) {
        return find(id, documentedSleep);
    }

    /** @throws dev.tracelab.tracing.problem.ProblemException 404 where there is no such user */
    public void require(long id) {
        find(id, Duration.ZERO);
    }

    UserPage list(UserQuery query) {
        String status = query.status().map(UserStatus::id).orElse(null);
        return database.read(
                sql -> new UserPage(rows(sql, status, query), count(sql, status), query.limit(), query.offset()));
    }

    private User find(long id, Duration usualSleep) {
        Duration sleep = faults.active(FaultType.SLOW_QUERY) ? SLOW : usualSleep;
        String lock = faults.active(FaultType.LOCK_WAIT) ? " FOR SHARE" : "";
        return database.read(sql -> sleep.isZero()
                        ? sql.first(Users::read, SELECT + BY_ID + lock, id)
                        : sql.first(
                                Users::read,
                                SELECT + BY_ID + " AND pg_sleep(?) IS NOT NULL" + lock,
                                id,
                                seconds(sleep)))
                .orElseThrow(UserNotFoundException::new);
    }

    private List<User> rows(Sql sql, String status, UserQuery query) throws SQLException {
        if (!faults.active(FaultType.N_PLUS_ONE)) {
            return sql.list(Users::read, SELECT + BY_STATUS + PAGE, status, query.limit(), query.offset());
        }
        List<User> users = new ArrayList<>();
        for (long id : sql.list(
                row -> row.getLong("id"),
                "SELECT id FROM users" + BY_STATUS + PAGE,
                status,
                query.limit(),
                query.offset())) {
            users.addAll(sql.list(Users::read, SELECT + BY_ID, id));
        }
        return users;
    }

    private long count(Sql sql, String status) throws SQLException {
        Duration sleep = faults.active(FaultType.SLOW_QUERY) ? SLOW : Duration.ZERO;
        return sql.first(
                        row -> row.getLong(1),
                        "SELECT count(*) FROM users" + BY_STATUS + " HAVING pg_sleep(?) IS NOT NULL",
                        status,
                        seconds(sleep))
                .orElseThrow();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
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
