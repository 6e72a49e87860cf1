package dev.tracelab.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.tracing.test.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountConfigTest {

    private static final String COST_10 = "$2b$10$iljPGGt5oaW9jOAfEklhH.0Zm275gikihNYCG.nvNr0TZ9Wa83/a6";
    private static final String COST_11 = COST_10.replace("$10$", "$11$");
    private static final String COST_04 = COST_10.replace("$10$", "$04$");

    private final Map<String, String> settings = new HashMap<>();

    @Test
    void accounts_ofTheConfiguration() {
        account("ada", COST_10);

        Accounts accounts = AccountBeans.of(config().accounts());

        assertThat(accounts.authenticate("ada", "lovelace")).contains(new Account(7, "ada", "Name of ada"));
        assertThat(accounts.authenticate("grace", "lovelace")).isEmpty();
    }

    @Test
    void noAccount_isRefused() {
        assertRefused("lab.auth.accounts: at least one account is needed.");
    }

    @Test
    void hashOfAnotherForm_isRefused_withoutQuotingIt() {
        account("ada", "lovelace");

        assertRefused("lab.auth.accounts.ada.password-hash: not a bcrypt hash of the form $2b$<cost>$<53 characters>.");
    }

    @Test
    void cheapHash_isRefused() {
        account("ada", COST_04);

        assertRefused("lab.auth.accounts.ada.password-hash: cost 4 is too cheap to try; 10 or more is needed.");
    }

    @Test
    void differentCosts_areRefused() {
        account("ada", COST_10);
        account("grace", COST_11);

        assertRefused("lab.auth.accounts: the password hashes have the costs [10, 11]; give all of them the same, "
                + "or the time of an answer tells which accounts exist.");
    }

    @Test
    void missingField_isNamed() {
        account("ada", COST_10);
        settings.remove("lab.auth.accounts.ada.name");

        assertThatThrownBy(this::config).hasMessageContaining("lab.auth.accounts.ada.name");
    }

    private void assertRefused(String message) {
        Map<String, AccountConfig.Entry> accounts = config().accounts();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AccountBeans.of(accounts))
                .withMessage(message);
    }

    private void account(String username, String hash) {
        String key = "lab.auth.accounts." + username;
        settings.putAll(Map.of(key + ".id", "7", key + ".name", "Name of " + username, key + ".password-hash", hash));
    }

    private AccountConfig config() {
        return Settings.of(AccountConfig.class, settings);
    }
}
