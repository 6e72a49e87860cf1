package dev.tracelab.lab.bench.overhead;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tracelab.lab.bench.Spread;
import java.util.List;

/** The figures for programs: every turn, and what follows from them. */
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static ObjectNode of(Plan plan, Machine machine, Measured measured) {
        var report = JSON.createObjectNode();
        report.set("machine", JSON.valueToTree(machine));
        report.set("plan", JSON.valueToTree(plan));
        report.set("targets", JSON.valueToTree(Target.of(measured)));
        report.set("comparisons", comparisons(measured.turns()));
        report.set("turns", turns(measured.turns()));
        report.set("documentedTimes", turns(measured.paced()));
        return report;
    }

    private static ArrayNode comparisons(List<Turn> turns) {
        var comparisons = JSON.createArrayNode();
        for (var quantity : Quantity.values()) {
            for (var variant : Variant.values()) {
                comparisons.add(comparison(quantity, Comparison.of(turns, variant, quantity.value())));
            }
        }
        return comparisons;
    }

    private static ObjectNode comparison(Quantity quantity, Comparison comparison) {
        var node = JSON.createObjectNode()
                .put("quantity", quantity.label())
                .put("variant", comparison.variant().label());
        node.set("values", JSON.valueToTree(Spread.of(comparison.values())));
        node.put("ratio", comparison.ratio());
        comparison
                .interval()
                .ifPresent(interval -> node.put("ratioLow", interval.low()).put("ratioHigh", interval.high()));
        return node.put("verdict", comparison.verdict().label());
    }

    private static ArrayNode turns(List<Turn> turns) {
        var array = JSON.createArrayNode();
        turns.forEach(turn -> array.add(turn(turn)));
        return array;
    }

    private static ObjectNode turn(Turn turn) {
        ObjectNode node = JSON.valueToTree(turn);
        node.put("variant", turn.variant().label());
        if (Double.isNaN(turn.sampledShare())) {
            node.putNull("sampledShare");
        }
        return node;
    }
}
