package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The stations of the chain, in the order in which a trace passes them. */
public enum Step {
    ISSUED("issued", "traces", Section.CALLERS),
    SAMPLED("sampled", "traces", Section.CALLERS),
    STANDS_FOR("stand for", "traces", Section.CALLERS),
    SPANS_CREATED("created", "spans", Section.SERVICES),
    SPANS_SAMPLED("sampled", "spans", Section.SERVICES),
    SPANS_EXPORTED("exported", "spans", Section.SERVICES),
    SPANS_DROPPED("dropped", "spans", Section.SERVICES),
    SPANS_FAILED("failed", "spans", Section.SERVICES),
    SPANS_RECEIVED("received", "spans", Section.COLLECTOR),
    TRACES_KEPT("kept", "traces", Section.COLLECTOR),
    POLICY("kept by policy", "traces", Section.COLLECTOR),
    SPANS_SENT("sent", "spans", Section.COLLECTOR),
    SPANS_STORED("stored", "spans", Section.STORES),
    STORED("stored whole", "traces", Section.STORES),
    UNSAMPLED_STORED("stored unsampled", "traces", Section.STORES);

    private final String words;
    private final String unit;
    private final Section section;

    Step(String words, String unit, Section section) {
        this.words = words;
        this.unit = unit;
        this.section = section;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** What is counted: traces or spans. */
    public String unit() {
        return unit;
    }

    public Section section() {
        return section;
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Rows that are read together. */
    public enum Section {
        CALLERS("Requests", "as their callers saw them"),
        SERVICES("Services", "what each counted itself"),
        COLLECTOR("Collector", "between services and stores"),
        STORES("Stores", "what can be read back");

        private final String title;
        private final String explanation;

        Section(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        public String title() {
            return title;
        }

        public String explanation() {
            return explanation;
        }
    }
}
