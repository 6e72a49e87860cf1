package dev.tracelab.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.tracing.test.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final List<String> checked = new ArrayList<>();

    @Test
    void rightPassword_givesTheAccount() {
        Optional<Account> account = accounts(true).authenticate("ada", "lovelace");

        assertThat(account).contains(new Account(1, "ada", "Ada Lovelace"));
    }

    @Test
    void wrongPassword_costsOneCheck() {
        Optional<Account> account = accounts(false).authenticate("ada", "wrong");

        assertThat(account).isEmpty();
        assertThat(checked).containsExactly("hash of ada");
    }

    @Test
    void unknownUsername_costsOneCheckToo() {
        Optional<Account> account = accounts(false).authenticate("nobody", "wrong");

        assertThat(account).isEmpty();
        assertThat(checked).containsExactly("decoy");
    }

    @Test
    void unknownUsername_isRefused_evenWithThePasswordOfTheDecoy() {
        Optional<Account> account = accounts(true).authenticate("nobody", "decoy's");

        assertThat(account).isEmpty();
    }

    private Accounts accounts(boolean matches) {
        AccountConfig config = Settings.of(
                AccountConfig.class,
                Map.of(
                        "lab.auth.accounts.ada.id", "1",
                        "lab.auth.accounts.ada.name", "Ada Lovelace",
                        "lab.auth.accounts.ada.password-hash", "hash of ada"));
        PasswordHash counting = (password, hash) -> {
            checked.add(hash);
            return matches;
        };
        return new Accounts(config.accounts(), counting, "decoy");
    }
}
