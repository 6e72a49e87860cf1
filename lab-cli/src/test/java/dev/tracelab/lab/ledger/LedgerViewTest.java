package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LedgerViewTest {
    private static final String TEN_PERCENT = "{\"strategy\":\"probability\",\"ratio\":0.1}";

    @Test
    void goodLedger_isReadAtOnce() {
        var ledger = new Scene()
                .strategy(TEN_PERCENT)
                .requests("normal", 1000, 96)
                .requests("slow", 200, 21)
                .ledger();

        assertThat(print(ledger)).isEqualTo("""
                Ledger  2026-11-21T17:00:00Z to 2026-11-21T17:01:00Z, strategy probability=0.1

                Requests  as their callers saw them
                  class   issued  sampled  expected  95 % between
                  normal   1,000       96       100      82 … 119  ✔
                  slow       200       21        20       12 … 29  ✔
                  all      1,200      117       120     100 … 141  ✔

                Services  what each counted itself
                  spans             created  sampled  expected  exported  dropped  failed
                  frontend-service    2,400      234      234+       234        0       0  ✔
                  api-gateway         3,600      351      351+       351        0       0  ✔
                  auth-service        1,200      117      117+       117        0       0  ✔
                  user-service        2,400      234      234+       234        0       0  ✔

                Stores  what can be read back
                                                                number  expected  95 % between
                  trace-store  spans stored                        936       936                ✔
                  trace-store  traces stored whole      normal      96        96                ✔
                  trace-store  traces stored whole      slow        21        21                ✔
                  trace-store  traces stored unsampled  all          0         0                ✔

                ✔ Nothing is lost that can be known of.
                """);
    }

    @Test
    void badLedger_endsWithItsCauses() {
        var scene = new Scene()
                .requests("normal", 100, 100)
                .lacking("user-service", 20)
                .stored(-40);
        scene.count("user-service", "exported", -40).count("user-service", "failed.timeout", 40);

        assertThat(print(scene.ledger()))
                .contains("✘ lost")
                .contains("✘ 2 numbers that the settings in force do not explain:")
                .contains("  → user-service lost 40 spans on the way to http://store/v1/traces: timeout (40).");
    }

    @Test
    void json_hasTheSameNumbers() {
        var json = LedgerJson.of(
                new Scene().strategy(TEN_PERCENT).requests("normal", 1000, 30).ledger());

        var sampled = json.path("rows").path(1);
        assertThat(json.path("good").asBoolean()).isFalse();
        assertThat(json.path("verdict").asText()).isEqualTo("outside");
        assertThat(sampled.path("step").asText()).isEqualTo("sampled");
        assertThat(sampled.path("class").asText()).isEqualTo("normal");
        assertThat(sampled.path("actual").asInt()).isEqualTo(30);
        assertThat(sampled.path("expected").asDouble()).isEqualTo(100);
        assertThat(sampled.path("likely").toString()).isEqualTo("{\"low\":82,\"high\":119}");
        assertThat(sampled.path("allowed").toString()).isEqualTo("{\"low\":64,\"high\":140}");
        assertThat(sampled.path("verdict").asText()).isEqualTo("outside");
        assertThat(sampled.path("causes")).hasSize(1);
    }

    private static String print(Ledger ledger) {
        var out = new ByteArrayOutputStream();
        new LedgerView(Terminal.plain(new PrintStream(out, true, StandardCharsets.UTF_8), 100)).print(ledger);
        return out.toString(StandardCharsets.UTF_8);
    }
}
