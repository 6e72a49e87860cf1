package dev.tracelab.store.storage;

import java.util.Locale;

/** Why a single span or log record of an otherwise good request is not kept. */
public enum Refusal {
    INVALID_ID("trace id or span id is missing, all zero or of the wrong length"),
    TRACE_FULL("the trace already has as many spans or bytes as one trace may have"),
    ITEM_TOO_LARGE("a log record, or what is left of a span after trimming, is too large"),
    SOURCE_TOO_LARGE("the resource or the instrumentation scope is too large");

    private final String explanation;

    Refusal(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
