package dev.tracelab.store.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tracelab.store.sampling.Strategy.Operations;
import dev.tracelab.store.sampling.Strategy.Probabilistic;
import dev.tracelab.store.sampling.Strategy.RateLimiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategiesParserTest {
    @Test
    void service_hasItsOwnStrategyAndOthersTheDefault() {
        Strategies strategies = StrategiesParser.parse("""
                {"default_strategy": {"type": "probabilistic", "param": 0.5},
                 "service_strategies": [{"service": "front", "type": "ratelimiting", "param": 3}]}""");

        assertThat(strategies.of("front").basis()).isEqualTo(new RateLimiting(3));
        assertThat(strategies.of("other").basis()).isEqualTo(new Probabilistic(0.5));
    }

    @Test
    void operationsOfTheDefault_holdForServicesThatSayNothingElse() {
        Strategies strategies = StrategiesParser.parse("""
                {"default_strategy": {"type": "probabilistic", "param": 0.5, "operation_strategies": [
                    {"operation": "GET /health", "type": "probabilistic", "param": 0},
                    {"operation": "GET /users", "type": "probabilistic", "param": 0.1}]},
                 "service_strategies": [{"service": "front", "type": "probabilistic", "param": 0.8,
                    "operation_strategies": [{"operation": "GET /users", "type": "probabilistic", "param": 1}]}]}""");

        Operations operations = strategies.of("front").operations().orElseThrow();

        assertThat(operations.fallback()).isEqualTo(0.8);
        assertThat(operations.probabilities()).containsOnly(entry("GET /health", 0.0), entry("GET /users", 1.0));
    }

    @Test
    void emptyFile_samplesEverything() {
        assertThat(StrategiesParser.parse("{}").of("any").basis()).isEqualTo(new Probabilistic(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|not a JSON object",
                "{\"default_strategy\":7}|default_strategy must be an object",
                "{\"default_strategy\":{\"type\":\"always\",\"param\":1}}|default_strategy.type must be \"probabilistic\" or \"ratelimiting\"",
                "{\"default_strategy\":{\"type\":\"probabilistic\"}}|default_strategy.param must be a number",
                "{\"default_strategy\":{\"type\":\"probabilistic\",\"param\":1.5}}|default_strategy.param must be from 0 to 1",
                "{\"default_strategy\":{\"type\":\"ratelimiting\",\"param\":0.5}}|default_strategy.param must be a whole number",
                "{\"service_strategies\":{}}|service_strategies must be a list",
                "{\"service_strategies\":[{\"type\":\"probabilistic\",\"param\":1}]}|service_strategies[0].service must be a text",
                "{\"service_strategies\":[{\"service\":\"a\",\"type\":\"probabilistic\",\"param\":1,\"operation_strategies\":[{\"operation\":\"b\",\"type\":\"ratelimiting\",\"param\":1}]}]}|service_strategies[0].operation_strategies[0].type must be \"probabilistic\"",
                "{\"service_strategies\":[{\"service\":\"a\",\"type\":\"probabilistic\",\"param\":1},{\"service\":\"a\",\"type\":\"probabilistic\",\"param\":1}]}|service_strategies[1].service: \"a\" is there twice",
            })
    void damagedFile_isRefusedNamingTheField(String text, String complaint) {
        assertThatThrownBy(() -> StrategiesParser.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }
}
