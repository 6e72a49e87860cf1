package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The ledger as JSON.
 *
 * <pre>
 * {"from", "to", "strategy", "verdict": "ok|outside|lost|unknown", "good": true,
 *  "rows": [{"step": "sampled", "unit": "traces|spans", "where": "frontend-service", "class": "normal", "actual": 11,
 *            "expected": 9.0, "likely": {"low": 4, "high": 15}, "allowed": {"low": 1, "high": 23},
 *            "verdict", "causes": ["…"]}],
 *  "notes": ["…"]}
 * </pre>
 *
 * {@code expected}, {@code likely} (95 %) and {@code allowed} (4σ) are null where nothing can be expected, and {@code
 * high} is null where others may have added to the number. {@code class} is empty where there is one number only.
 */
public final class LedgerJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerJson() {}

    public static ObjectNode of(Ledger ledger) {
        var json = JSON.createObjectNode().put("from", ledger.from()).put("to", ledger.to());
        json.put("strategy", ledger.strategy()).put("verdict", ledger.verdict().label());
        json.put("good", ledger.isGood());
        var rows = json.putArray("rows");
        ledger.rows().forEach(row -> rows.add(row(row)));
        json.set("notes", JSON.<ArrayNode>valueToTree(ledger.notes()));
        return json;
    }

    private static ObjectNode row(Row row) {
        var json = JSON.createObjectNode().put("step", row.step().label());
        json.put("unit", row.step().unit()).put("where", row.where()).put("class", row.kind());
        json.put("actual", row.actual());
        var expected = row.expected();
        json.put("expected", expected == null ? null : (Double) expected.expected());
        json.set("likely", expected == null ? null : band(expected.likely()));
        json.set("allowed", expected == null ? null : band(expected.allowed()));
        json.put("verdict", row.verdict().label());
        json.set("causes", JSON.<ArrayNode>valueToTree(row.causes()));
        return json;
    }

    private static ObjectNode band(Band band) {
        return JSON.createObjectNode().put("low", band.low()).put("high", band.isOpen() ? null : (Long) band.high());
    }
}
