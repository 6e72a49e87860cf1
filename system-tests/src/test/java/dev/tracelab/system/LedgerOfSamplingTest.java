package dev.tracelab.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.Row;
import dev.tracelab.lab.ledger.Snapshot;
import dev.tracelab.lab.ledger.Step;
import dev.tracelab.lab.ledger.Verdict;
import dev.tracelab.lab.stack.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strategy is in force, or should be. By 4 σ a right run fails once in 16,000. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads from /proc what a service was started with")
class LedgerOfSamplingTest {

    private static final PrivateLab LAB = PrivateLab.lab();
    private static final Http HTTP = new Http(Duration.ofSeconds(10));
    private static final String ALWAYS_ON = "{\"strategy\":\"always_on\"}";
    /** A service that decides for itself what its callers have decided already. */
    private static final Map<String, String> OWN_DECISION = Map.of("LAB_BOUNDARY_HONOUR_SAMPLED_FLAG", "false");

    @AfterEach
    void restore() throws IOException {
        LAB.restore();
        set(ALWAYS_ON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "probability=0.3; {\"strategy\":\"probability\",\"ratio\":0.3}",
                "always_off; {\"strategy\":\"always_off\"}",
                "error_biased=0.2; {\"strategy\":\"error_biased\",\"ratio\":0.2}",
                "rate_limiting=10; {\"strategy\":\"rate_limiting\",\"tracesPerSecond\":10}"
            })
    void strategyThatWorks_isFoundToWork(String strategy, String json) throws IOException {
        set(json);
        Snapshot before = Ledgers.snapshot(LAB);
        IssuedRequests requests = requests().make(200, "normal", "").make(20, "failed", "user-service=error:503");

        Ledger ledger = Ledgers.ledger(before, requests.issued());

        assertThat(ledger.strategy()).isEqualTo(strategy);
        assertThat(ledger.verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void keptTraces_standForWhatWasIssued() throws IOException {
        set("{\"strategy\":\"probability\",\"ratio\":0.5}");
        Snapshot before = Ledgers.snapshot(LAB);

        Ledger ledger =
                Ledgers.ledger(before, requests().make(200, "normal", "").issued());

        Row stands = row(ledger, Step.STANDS_FOR);
        assertThat(stands.actual()).isEqualTo(2 * row(ledger, Step.SAMPLED).actual());
        assertThat(stands.expected().expected()).isEqualTo(200);
    }

    @Test
    void strategyChangedBehindItsBack_isNamed() throws IOException {
        set("{\"strategy\":\"probability\",\"ratio\":0.8}");
        Snapshot before = Ledgers.snapshot(LAB);
        IssuedRequests requests = requests().make(20, "normal", "");
        put(Part.FRONTEND_SERVICE, "/lab/sampler", "{\"strategy\":\"probability\",\"ratio\":0.1}");

        Ledger ledger = Ledgers.ledger(before, requests.make(180, "normal", "").issued());

        assertThat(Ledgers.bad(ledger)).containsExactly("sampled frontend-service outside");
        assertThat(ledger.causes())
                .singleElement()
                .asString()
                .startsWith("The strategy of frontend-service changed in between, from probability=0.8 to"
                        + " probability=0.1, at ");
    }

    /** It harms no trace, since that service follows its callers; but somebody should know. */
    @Test
    void strategyChangedBelow_isNoted() throws IOException {
        Snapshot before = Ledgers.snapshot(LAB);
        put(Part.AUTH_SERVICE, "/lab/sampler", "{\"strategy\":\"always_off\"}");

        Ledger ledger = Ledgers.ledger(before, requests().make(20, "normal", "").issued());

        assertThat(ledger.isGood()).isTrue();
        assertThat(ledger.notes())
                .anyMatch(note -> note.startsWith("The strategy of auth-service was set to always_off in between"));
    }

    @Test
    void serviceThatKeepsLessThanItsCallers_isNamed() throws Exception {
        LAB.restart(Part.AUTH_SERVICE, true, OWN_DECISION);
        put(Part.AUTH_SERVICE, "/lab/sampler", "{\"strategy\":\"probability\",\"ratio\":0.5}");
        Snapshot before = Ledgers.snapshot(LAB);

        Ledger ledger = Ledgers.ledger(before, requests().make(60, "normal", "").issued());

        assertThat(Ledgers.bad(ledger))
                .containsExactly("spans_sampled auth-service outside", "stored trace-store lost");
        assertThat(ledger.causes())
                .anySatisfy(cause -> assertThat(cause)
                        .startsWith("auth-service is not parent-based: it sampled ")
                        .endsWith("behind lab.boundary.honour-sampled-flag=false."));
        assertThat(ledger.causes()).noneMatch(cause -> cause.startsWith("api-gateway"));
    }

    @Test
    void serviceThatKeepsMoreThanItsCallers_isNamed_andThoseBelowAreNot() throws Exception {
        set("{\"strategy\":\"probability\",\"ratio\":0.5}");
        LAB.restart(Part.API_GATEWAY, true, OWN_DECISION);
        Snapshot before = Ledgers.snapshot(LAB);

        Ledger ledger = Ledgers.ledger(before, requests().make(60, "normal", "").issued());

        assertThat(Ledgers.bad(ledger))
                .containsExactly("spans_sampled api-gateway outside", "unsampled_stored trace-store outside");
        assertThat(ledger.causes())
                .singleElement()
                .asString()
                .startsWith("api-gateway is not parent-based: it kept ")
                .contains("whose root was not sampled");
    }

    private static Row row(Ledger ledger, Step step) {
        return ledger.rows().stream()
                .filter(row -> row.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static IssuedRequests requests() {
        return new IssuedRequests(LAB.frontend());
    }

    private static void set(String strategy) throws IOException {
        put(Part.FRONTEND_SERVICE, "/lab/sampling", strategy);
    }

    private static void put(Part part, String path, String json) throws IOException {
        HttpAnswer answer = HTTP.put(LAB.ports().url(part) + path, json, Map.of());
        assertThat(answer.isSuccess()).as(answer.body()).isTrue();
    }
}
