package dev.tracelab.store.sampling;

import dev.tracelab.store.sampling.Strategy.Basis;
import dev.tracelab.store.sampling.Strategy.Operations;
import dev.tracelab.store.sampling.Strategy.Probabilistic;
import dev.tracelab.store.sampling.Strategy.RateLimiting;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads Jaeger's strategies format; every complaint names the field by its path. */
final class StrategiesParser {
    /** Jaeger's probability of unlisted operations where the service itself is rate limited. */
    private static final double DEFAULT_PROBABILITY = 0.001;

    private StrategiesParser() {}

    /** Throws IllegalArgumentException when the text is not a usable strategies file. */
    static Strategies parse(String text) {
        JsonObject file = parseJson(text);
        Strategy defaults = file.containsKey("default_strategy")
                ? strategy(object(file, "default_strategy", "default_strategy"), "default_strategy")
                : Strategy.SAMPLE_ALL;
        Map<String, Strategy> services = new LinkedHashMap<>();
        JsonArray list = array(file, "service_strategies", "service_strategies");
        for (int i = 0; i < list.size(); i++) {
            String path = "service_strategies[" + i + "]";
            JsonObject service = element(list, i, path);
            String name = string(service, "service", path);
            Strategy own = strategy(service, path).withDefaults(defaults.operations());
            if (services.put(name, own) != null) {
                throw new IllegalArgumentException(path + ".service: \"" + name + "\" is there twice");
            }
        }
        return new Strategies(defaults, services);
    }

    private static JsonObject parseJson(String text) {
        try {
            return new JsonObject(text);
        } catch (DecodeException e) {
            throw new IllegalArgumentException("not a JSON object: " + e.getMessage(), e);
        }
    }

    private static Strategy strategy(JsonObject json, String path) {
        Basis basis = basis(json, path);
        Map<String, Double> probabilities = new LinkedHashMap<>();
        JsonArray list = array(json, "operation_strategies", path + ".operation_strategies");
        for (int i = 0; i < list.size(); i++) {
            String operationPath = path + ".operation_strategies[" + i + "]";
            JsonObject operation = element(list, i, operationPath);
            if (!(basis(operation, operationPath) instanceof Probabilistic probability)) {
                throw new IllegalArgumentException(operationPath + ".type must be \"probabilistic\"");
            }
            probabilities.put(string(operation, "operation", operationPath), probability.samplingRate());
        }
        double fallback = basis instanceof Probabilistic own ? own.samplingRate() : DEFAULT_PROBABILITY;
        return new Strategy(
                basis,
                probabilities.isEmpty() ? Optional.empty() : Optional.of(new Operations(fallback, probabilities)));
    }

    private static Basis basis(JsonObject json, String path) {
        double param = number(json, "param", path);
        return switch (string(json, "type", path)) {
            case "probabilistic" -> {
                require(param >= 0 && param <= 1, path + ".param must be from 0 to 1 for probabilistic");
                yield new Probabilistic(param);
            }
            case "ratelimiting" -> {
                require(
                        param >= 0 && param <= Integer.MAX_VALUE && param == Math.rint(param),
                        path + ".param must be a whole number of traces per second for ratelimiting");
                yield new RateLimiting((int) param);
            }
            default -> throw new IllegalArgumentException(path + ".type must be \"probabilistic\" or \"ratelimiting\"");
        };
    }

    private static String string(JsonObject json, String name, String path) {
        require(json.getValue(name) instanceof String value && !value.isEmpty(), path + "." + name + " must be a text");
        return json.getString(name);
    }

    private static double number(JsonObject json, String name, String path) {
        require(json.getValue(name) instanceof Number, path + "." + name + " must be a number");
        return json.getDouble(name);
    }

    private static JsonObject object(JsonObject json, String name, String path) {
        require(json.getValue(name) instanceof JsonObject, path + " must be an object");
        return json.getJsonObject(name);
    }

    private static JsonArray array(JsonObject json, String name, String path) {
        Object value = json.getValue(name);
        require(value == null || value instanceof JsonArray, path + " must be a list");
        return value == null ? new JsonArray() : (JsonArray) value;
    }

    private static JsonObject element(JsonArray list, int index, String path) {
        require(list.getValue(index) instanceof JsonObject, path + " must be an object");
        return list.getJsonObject(index);
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
