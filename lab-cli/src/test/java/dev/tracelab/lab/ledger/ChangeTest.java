package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void counters_areSubtracted() {
        var change = Change.between(account("a", 100), account("a", 130));

        assertThat(change.counted().count("sampled")).isEqualTo(30);
        assertThat(change.isKnown()).isTrue();
        assertThat(change.gap()).isEmpty();
    }

    @Test
    void smallerCounter_isARestart() {
        var change = Change.between(account("", 100), account("", 30));

        assertThat(change.restarted()).isTrue();
        assertThat(change.counted().count("sampled")).isEqualTo(30);
        assertThat(change.gap()).contains("restarted in between");
    }

    @Test
    void otherInstance_isARestart_alsoWhenItCountedMore() {
        assertThat(Change.between(account("a", 100), account("b", 130)).restarted())
                .isTrue();
    }

    @Test
    void absentBefore_countsFromNothing() {
        var change = Change.between(Account.of("user-service", ""), account("a", 130));

        assertThat(change.counted().count("sampled")).isEqualTo(130);
        assertThat(change.isKnown()).isTrue();
    }

    @Test
    void silentAtOneOfTheTwo_isNotKnown() {
        var silent = Account.silent("user-service", "connection refused");

        assertThat(Change.between(silent, account("a", 1)).gap()).contains("connection refused");
        assertThat(Change.between(account("a", 1), silent).gap()).contains("connection refused");
    }

    private static Account account(String instance, long sampled) {
        var account = Account.of("user-service", instance);
        account.counters().put("sampled", sampled);
        return account;
    }
}
