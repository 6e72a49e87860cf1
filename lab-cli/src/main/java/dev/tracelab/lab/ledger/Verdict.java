package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a number is worth, the worst last. */
public enum Verdict {
    /** As expected, or nothing to compare with but nothing wrong either. */
    OK,
    /** It cannot be judged; the causes say why. */
    UNKNOWN,
    /** Not a number that the settings in force explain. */
    OUTSIDE,
    /** Something that was there at the step before is gone. */
    LOST;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nobody may overlook it. */
    public boolean isBad() {
        return this == OUTSIDE || this == LOST;
    }
}
