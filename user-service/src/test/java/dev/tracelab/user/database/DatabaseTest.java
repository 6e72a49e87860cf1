package dev.tracelab.user.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who waits for a connection waits before the pool. */
class DatabaseTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Database database = new Database(pool(), 1, Duration.ofMillis(20));

    @Test
    void withoutAFreeConnection_isUnavailable_andDoesNotAskThePool() {
        database.read(holder -> {
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> database.read(other -> null))
                    .matches(e -> e.status() == 503);
            return null;
        });

        assertThat(asked).hasValue(1);
    }

    @Test
    void connectionThatFailed_isFreeAgain() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> database.read(work -> {
                    throw new IllegalArgumentException();
                }));

        assertThat(database.<String>read(work -> "next")).isEqualTo("next");
    }

    private DataSource pool() {
        Object connection = proxy(Connection.class, null);
        return proxy(DataSource.class, connection);
    }

    private <T> T proxy(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        asked.incrementAndGet();
                    }
                    return answer;
                }));
    }
}
