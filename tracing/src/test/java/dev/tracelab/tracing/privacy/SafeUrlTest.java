package dev.tracelab.tracing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeUrlTest {

    @ParameterizedTest
    @CsvSource({
        "/users/7/orders, /users/7/orders",
        "/users/ada@example.org, /users/REDACTED",
        "/users/ada%40example.org/orders, /users/REDACTED/orders",
        "/users/a234567890b234567890c234567890d234567890, /users/a234567890b234567890c234567890d234567890",
        "/users/a234567890b234567890c234567890d2345678901/x, /users/REDACTED/x",
        "/, /",
        "/.well-known/jwks.json, /.well-known/jwks.json"
    })
    void path_keepsWhatLooksLikeOurs(String path, String safe) {
        assertThat(SafeUrl.path(path)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "status=active&limit=5, status=active&limit=5",
        "token=abc, token=REDACTED",
        "status=ada@example.org, status=REDACTED",
        "limit=4929000000000006, limit=REDACTED",
        "a%40b=1, REDACTED=REDACTED",
        "flag, flag"
    })
    void query_keepsKnownParametersOnly(String query, String safe) {
        assertThat(SafeUrl.query(query)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8083/users/7, http://localhost:8083/users/7",
        "http://localhost:8083/users?status=a%40b&limit=1, http://localhost:8083/users?status=REDACTED&limit=1",
        "http://localhost:8083/users/a%40b, http://localhost:8083/users/REDACTED",
        "http://localhost:8083/users/7?x, http://localhost:8083/users/7?x",
        "http://localhost, http://localhost"
    })
    void full_isScrubbedInPathAndQuery(String url, String safe) {
        assertThat(SafeUrl.full(url)).isEqualTo(safe);
    }
}
