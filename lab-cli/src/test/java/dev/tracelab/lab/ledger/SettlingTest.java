package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void queue_isWaitedFor() {
        var settled = settle(account(10, 4), account(10, 4), account(14, 0), account(14, 0));

        assertThat(settled.settled()).isTrue();
        assertThat(settled.service("user-service").count("exported")).isEqualTo(14);
    }

    @Test
    void spansThatNobodySampled_areNotWaitedFor() {
        var first = account(10, 0);
        var second = account(10, 0);
        second.counters().put("created", 99L);

        assertThat(settle(first, second, account(99, 0)).service("user-service").count("exported"))
                .isEqualTo(10);
    }

    @Test
    void patience_hasAnEnd() {
        var counting = new int[1];
        var last = new Settling(() -> snapshot(account(counting[0]++, 0))).await(Duration.ofMillis(700));

        assertThat(last.settled()).isFalse();
    }

    private static Snapshot settle(Account... moments) {
        Queue<Snapshot> snapshots =
                new ArrayDeque<>(Stream.of(moments).map(SettlingTest::snapshot).toList());
        return new Settling(snapshots::remove).await(PATIENCE);
    }

    private static Snapshot snapshot(Account service) {
        return new Snapshot(
                "2026-11-21T17:00:00Z",
                false,
                new Addresses("f", "q", null, null),
                List.of(service),
                null,
                null,
                NullNode.getInstance());
    }

    private static Account account(long exported, long queued) {
        var account = Account.of("user-service", "");
        account.counters().put("exported", exported);
        account.gauges().put("queued", queued);
        return account;
    }
}
