package dev.tracelab.lab.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.adaptive.Controller.Round;
import dev.tracelab.lab.adaptive.RateSource.Rates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerTest {

    private static final Operation READ = new Operation("shop", "GET /users/{id}");

    @TempDir
    private Path folder;

    @Test
    void restart_goesOnWhereItEnded() {
        controller(100, new ArrayList<>()).round();
        List<Round> rounds = new ArrayList<>();

        controller(160, rounds).round();

        assertThat(rounds).singleElement().satisfies(round -> {
            assertThat(round.before().probability(READ, 1)).isEqualTo(0.02);
            assertThat(round.after().probability(READ, 1)).isBetween(0.0125, 0.02);
        });
    }

    @Test
    void lineOfPrometheus_isAnOperation() {
        String answer = """
                {"data":{"result":[
                  {"metric":{"service_name":"shop","method":"GET","uri":"/users/{id}"},"value":[1,"12.5"]},
                  {"metric":{"service_name":"shop","method":"GET","uri":"NOT_FOUND"},"value":[1,"7"]}]}}
                """;
        PrometheusRates rates = new PrometheusRates("http://prometheus", url -> answer, Duration.ofSeconds(20));

        assertThat(rates.read().perSecond()).isEqualTo(Map.of(READ, 12.5));
        assertThat(rates.read().answered()).containsExactly("shop");
    }

    private Controller controller(double rate, List<Round> rounds) {
        Rates rates = new Rates(Map.of(READ, rate), Set.of("shop"), List.of());
        StrategiesFile file = new StrategiesFile(folder.resolve("strategies.json"), 1);
        return new Controller(() -> rates, new AdaptiveAlgorithm(AdaptiveSettings.ofTarget(2)), file, rounds::add);
    }
}
