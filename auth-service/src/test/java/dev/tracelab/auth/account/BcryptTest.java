package dev.tracelab.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BcryptTest {

    private static final String HASH_OF_LOVELACE = "$2b$10$iljPGGt5oaW9jOAfEklhH.0Zm275gikihNYCG.nvNr0TZ9Wa83/a6";
    private final Bcrypt bcrypt = new Bcrypt(10);

    @Test
    void hash_matchesItsPasswordOnly() {
        assertThat(bcrypt.matches("lovelace", HASH_OF_LOVELACE)).isTrue();
        assertThat(bcrypt.matches("Lovelace", HASH_OF_LOVELACE)).isFalse();
    }

    @Test
    void decoy_hasTheFormAndCostOfARealHash() {
        assertThat(Bcrypt.costOf(bcrypt.decoy())).hasValue(10).isEqualTo(Bcrypt.costOf(HASH_OF_LOVELACE));
        assertThat(bcrypt.matches("lovelace", bcrypt.decoy())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "lovelace", "$2a$10$iljPGGt5oaW9jOAfEklhH.0Zm275gikihNYCG.nvNr0TZ9Wa83/a6", "$2b$10$short"})
    void cost_isThatOfAHashOnly(String text) {
        assertThat(Bcrypt.costOf(text)).isEmpty();
    }
}
