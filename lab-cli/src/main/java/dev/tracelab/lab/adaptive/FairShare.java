package dev.tracelab.lab.adaptive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a number of traces a second among operations so that the one with the least gets as much as it can: what a rare
 * operation leaves of its equal part goes to the busy ones. An equal part for each, as Jaeger has it, would waste that; a part
 * by traffic would let busy operations crowd out the others.
 */
final class FairShare {

    private FairShare() {}

    /**
     * @param rates requests a second, by operation
     * @return traces a second, never more than the rate; their sum is {@code target} or, with less traffic, the sum of rates
     */
    static Map<Operation, Double> of(double target, Map<Operation, Double> rates) {
        Map<Operation, Double> shares = new HashMap<>();
        List<Operation> rarestFirst = rates.keySet().stream()
                .sorted(Comparator.comparing((Operation operation) -> rates.get(operation)))
                .toList();
        double left = target;
        for (int i = 0; i < rarestFirst.size(); i++) {
            double rate = rates.get(rarestFirst.get(i));
            double share = Math.min(rate, left / (rarestFirst.size() - i));
            shares.put(rarestFirst.get(i), share);
            left -= share;
        }
        return shares;
    }
}
