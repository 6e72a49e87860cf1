package dev.tracelab.tracing.sampling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tracelab.tracing.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A strategy as JSON, the same in questions and answers: {@code {"strategy":"probability","ratio":0.01}}. The fields
 * depend on the strategy; docs/sampling.md lists them.
 */
public record StrategyDocument(@JsonValue Map<String, Object> fields) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StrategyDocument {}

    public static StrategyDocument of(Strategy strategy) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(StrategyParser.STRATEGY, strategy.label());
        fields.putAll(strategy.parameters());
        return new StrategyDocument(fields);
    }

    /** @throws ProblemException 400 that names the field which is wrong, missing or not known */
    public Strategy strategy() {
        return StrategyParser.fromFields(fields);
    }
}
