package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.adaptive.Strategies.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From the rates of requests and the probabilities in force to the next ones. Pure: no clock, no memory but its arguments.
 *
 * <p>The rates must be taken before the sampler. Counted after it, a probability that was halved would look like half of the
 * traffic and be doubled again, and an operation that is never sampled would not exist.
 */
final class AdaptiveAlgorithm {

    /** A wanted probability below this part of the one in force is taken at once: a spike costs by the second. */
    private static final double SPIKE = 0.5;
    /** Up goes no faster than this in one round: a pause may be over at any moment. */
    private static final double HIGHEST_RISE = 2;

    private final AdaptiveSettings settings;

    AdaptiveAlgorithm(AdaptiveSettings settings) {
        this.settings = settings;
    }

    /**
     * @param rates requests a second; an operation that is not in it had none
     * @param answered services whose rates are known this time, all of those in {@code rates}; what is in force for others
     *     stays
     */
    Strategies next(Strategies inForce, Map<Operation, Double> rates, Set<String> answered) {
        Map<Operation, Entry> next = new HashMap<>();
        Map<Operation, Double> wanted = wanted(rates);
        for (Operation operation : heardOf(inForce, rates)) {
            int silent = rates.getOrDefault(operation, 0.0) > 0 ? 0 : inForce.silentRounds(operation) + 1;
            if (!answered.contains(operation.service())) {
                next.put(operation, inForce.entries().get(operation));
            } else if (silent < settings.forgetAfter()) {
                next.put(operation, new Entry(step(operation, inForce, wanted), silent));
            }
        }
        return Strategies.of(next);
    }

    /** A counter that stands still since the service was started is no operation yet, or one that was forgotten. */
    private static Set<Operation> heardOf(Strategies inForce, Map<Operation, Double> rates) {
        Set<Operation> operations = new HashSet<>(inForce.operations());
        rates.forEach((operation, rate) -> {
            if (rate > 0) {
                operations.add(operation);
            }
        });
        return operations;
    }

    private double step(Operation operation, Strategies inForce, Map<Operation, Double> wanted) {
        double target = wanted.getOrDefault(operation, settings.most());
        if (!inForce.entries().containsKey(operation)) {
            return target;
        }
        double now = inForce.probability(operation, target);
        double change = target / now;
        if (Math.abs(change - 1) <= settings.tolerance()) {
            // At the limit nothing fluctuates, and 'all' is worth having exactly.
            return target == settings.most() ? target : within(now);
        }
        double damped = change < SPIKE ? change : Math.pow(change, settings.damping());
        return within(now * Math.min(damped, HIGHEST_RISE));
    }

    /** Where each probability would be without damping. */
    private Map<Operation, Double> wanted(Map<Operation, Double> rates) {
        Map<Operation, Double> wanted = new HashMap<>();
        services(rates).forEach((service, own) -> {
            Map<Operation, Double> shares = FairShare.of(settings.target(), own);
            own.forEach((operation, rate) -> wanted.put(operation, wanted(rate, shares.get(operation))));
        });
        return wanted;
    }

    private double wanted(double rate, double share) {
        return rate <= 0 ? settings.most() : within(Math.max(share, settings.visible()) / rate);
    }

    private double within(double probability) {
        return Math.max(settings.least(), Math.min(settings.most(), probability));
    }

    private static Map<String, Map<Operation, Double>> services(Map<Operation, Double> rates) {
        return rates.entrySet().stream()
                .collect(Collectors.groupingBy(
                        rate -> rate.getKey().service(), Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
