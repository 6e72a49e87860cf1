package dev.tracelab.tracing.sampling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Body of {@code GET /lab/sampler}: the fields of the strategy, and
 *
 * <ul>
 *   <li>{@code service}, {@code since} (RFC 3339), {@code description}: what is really done
 *   <li>{@code currentRatio}: with which probability an ordinary request is kept just now; null where nobody knows
 *   <li>{@code remote}, with strategy {@code remote} only: {@code endpoint}, {@code pollingInterval} (ISO 8601),
 *       {@code lastAnswer}, {@code failures}, and {@code problem} while the server does not answer
 * </ul>
 */
public record SamplerReport(@JsonValue Map<String, Object> fields) {

    static SamplerReport of(String service, Strategy strategy, RootSampler sampler, Instant since) {
        Map<String, Object> fields =
                new LinkedHashMap<>(StrategyDocument.of(strategy).fields());
        fields.put("service", service);
        fields.put("description", sampler.description());
        fields.put("currentRatio", orNull(sampler.currentRatio()));
        fields.put("since", since.toString());
        if (sampler instanceof RemoteSampler remote) {
            fields.put("remote", remote(remote.status()));
        }
        return new SamplerReport(fields);
    }

    private static Map<String, Object> remote(RemotePoll.Status status) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("endpoint", status.endpoint());
        fields.put("pollingInterval", status.pollingInterval().toString());
        fields.put(
                "lastAnswer",
                status.lastAnswer() == null ? null : status.lastAnswer().toString());
        fields.put("failures", status.failures());
        if (status.problem() != null) {
            fields.put("problem", status.problem());
        }
        return fields;
    }

    static Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
