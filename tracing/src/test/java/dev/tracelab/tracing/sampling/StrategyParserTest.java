package dev.tracelab.tracing.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tracelab.tracing.problem.ProblemException;
import dev.tracelab.tracing.sampling.Strategy.AlwaysOff;
import dev.tracelab.tracing.sampling.Strategy.AlwaysOn;
import dev.tracelab.tracing.sampling.Strategy.Dynamic;
import dev.tracelab.tracing.sampling.Strategy.ErrorBiased;
import dev.tracelab.tracing.sampling.Strategy.Probability;
import dev.tracelab.tracing.sampling.Strategy.RateLimiting;
import dev.tracelab.tracing.sampling.Strategy.Remote;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrategyParserTest {

    static Stream<Strategy> all() {
        return Stream.of(
                new AlwaysOn(),
                new AlwaysOff(),
                new Probability(0.01),
                new Probability(1),
                new RateLimiting(5),
                new RateLimiting(0.5),
                new Remote(),
                new ErrorBiased(0.1),
                new Dynamic(2, 0.05, 0.5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStrategy_isReadFromWhatIsWrittenOfIt(Strategy strategy) {
        assertThat(StrategyParser.fromText(strategy.text())).isEqualTo(strategy);
        assertThat(StrategyDocument.of(strategy).strategy()).isEqualTo(strategy);
    }

    @Test
    void everyName_isTold() {
        assertThat(all().map(Strategy::label).distinct()).containsExactlyElementsOf(StrategyParser.names());
    }

    @Test
    void dynamicAlone_hasItsDefaults() {
        assertThat(StrategyParser.fromText("dynamic=2").text()).isEqualTo("dynamic=2,minRatio=0.01,maxRatio=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sometimes             | strategy: there is no such strategy; there are always_on, always_off, prob",
                "''                    | strategy: there is no such strategy",
                "probability           | ratio: this strategy needs a number here.",
                "probability=          | ratio: a number is needed.",
                "probability=x         | ratio: a number is needed.",
                "probability=1.01      | ratio: a number from 0 to 1 is needed, not 1.01.",
                "probability=-0.1      | ratio: a number from 0 to 1 is needed, not -0.1.",
                "probability=NaN       | ratio: a number from 0 to 1 is needed, not NaN.",
                "probability=0.1,size=2| size: this strategy has no such field.",
                "always_on=1           | value: this strategy has no such field.",
                "rate_limiting=0       | tracesPerSecond: a number of traces per second from 0.001 to 1000000",
                "rate_limiting=Infinity| tracesPerSecond: a number of traces per second from 0.001 to 1000000",
                "error_biased=2        | ratio: a number from 0 to 1 is needed, not 2.0.",
                "dynamic=2,minRatio    | minRatio: each further field is written once, as name=number.",
                "dynamic=2,minRatio=1,minRatio=1| minRatio: each further field is written once, as name=number.",
                "dynamic=2,minRatio=0.5,maxRatio=0.4| minRatio: must not be above maxRatio (0.4), but is 0.5."
            })
    void nonsense_isRefused_withTheFieldAndWhatIsRight(String text, String complaint) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> StrategyParser.fromText(text))
                .withMessageStartingWith(complaint)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void fieldsOfTheWrongKind_areRefused() {
        assertThat(complaint("strategy", 7)).startsWith("strategy: a name is needed");
        assertThat(complaint("strategy", null)).startsWith("strategy: a name is needed");
        assertThat(complaint("strategy", "probability", "ratio", "0.1")).isEqualTo("ratio: a number is needed.");
        assertThat(complaint("strategy", "probability", "ratio", null)).isEqualTo("ratio: a number is needed.");
        assertThat(complaint("strategy", "dynamic", "targetTracesPerSecond", 1, "minRatio", null))
                .isEqualTo("minRatio: a number is needed.");
        assertThat(complaint("strategy", "remote", "ratio", 1)).isEqualTo("ratio: this strategy has no such field.");
    }

    private static String complaint(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        try {
            throw new AssertionError("was taken for " + new StrategyDocument(fields).strategy());
        } catch (ProblemException e) {
            return e.getMessage();
        }
    }
}
