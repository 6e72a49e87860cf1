package dev.tracelab.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.auth.account.Account;
import dev.tracelab.auth.key.Keys;
import dev.tracelab.auth.key.SigningKey;
import dev.tracelab.auth.token.Verification.Invalid;
import dev.tracelab.auth.token.Verification.Reason;
import dev.tracelab.auth.token.Verification.Valid;
import dev.tracelab.tracing.test.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    static final TokenConfig CONFIG = Settings.of(TokenConfig.class, Map.of());

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Account ADA = new Account(1, "ada", "Ada Lovelace");
    private static final SigningKey KEY = Keys.make();

    @Test
    void token_saysWhoseItIs() {
        Verification verification = at(NOON).verify(at(NOON).issue(ADA));

        assertThat(verification)
                .isEqualTo(new Valid(new Claims(
                        "http://auth-service",
                        "trace-lab",
                        "1",
                        "ada",
                        "Ada Lovelace",
                        "users orders",
                        NOON.getEpochSecond(),
                        NOON.getEpochSecond() + 3600)));
    }

    @Test
    void token_namesItsKey() {
        String header = at(NOON).issue(ADA).split("\\.")[0];

        assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .isEqualTo("{\"alg\":\"RS256\",\"kid\":\"%s\",\"typ\":\"JWT\"}".formatted(KEY.id()));
    }

    @Test
    void token_isValidUntilItExpires() {
        String token = at(NOON).issue(ADA);

        Verification justBefore =
                at(NOON.plus(Duration.ofMinutes(60)).minusMillis(1001)).verify(token);
        Verification then = at(NOON.plus(Duration.ofMinutes(60))).verify(token);

        assertThat(justBefore).isInstanceOf(Valid.class);
        assertThat(then).isEqualTo(new Invalid(Reason.EXPIRED));
    }

    @Test
    void twoTokens_areNeverTheSame() {
        assertThat(at(NOON).issue(ADA)).isNotEqualTo(at(NOON).issue(ADA));
    }

    @ParameterizedTest
    @EnumSource
    void forgery_isRefused(Forgery forgery) {
        Verification verification = new Tokens(CONFIG, () -> KEY, Clock.systemUTC()).verify(forgery.make(KEY));

        assertThat(verification).isEqualTo(new Invalid(forgery.reason()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a.b.c", "a.b.c.d.e", "..", "e30.e30.e30", "\0", "{}", "ÿ.é.ü"})
    void garbage_isRefused(String garbage) {
        Verification verification = at(NOON).verify(garbage);

        assertThat(verification).isEqualTo(new Invalid(Reason.MALFORMED));
    }

    private static Tokens at(Instant instant) {
        return new Tokens(CONFIG, () -> KEY, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
