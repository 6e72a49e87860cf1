package dev.tracelab.tracing.faults;

import java.util.List;

/** Everything that can be injected: one copy, from which parsing, {@code GET /lab/faults} and the messages are made. */
public enum FaultType {
    DELAY("delay", Services.ALL, Argument.DURATION, "waits before the work begins"),
    ERROR("error", Services.ALL, Argument.STATUS, "answers with this status at once"),
    EXCEPTION("exception", Services.ALL, Argument.NONE, "throws an unexpected exception: answer 500"),
    CPU("cpu", Services.ALL, Argument.DURATION, "burns processor time before the work begins"),

    SLOW_QUERY("slow-query", Services.USER, Argument.NONE, "the query takes 1.5 s inside the database"),
    N_PLUS_ONE("n-plus-one", Services.USER, Argument.NONE, "a list is read with one query for each row"),
    LOCK_WAIT("lock-wait", Services.USER, Argument.NONE, "waits for a row that another transaction has locked"),
    POOL_EXHAUSTED("pool-exhausted", Services.USER, Argument.NONE, "all database connections are in use elsewhere"),

    RETRY("retry", Services.GATEWAY, Argument.NONE, "the first call to user-service fails, the second answers"),
    SEQUENTIAL("sequential", Services.GATEWAY, Argument.NONE, "the calls run one after the other, as is the default"),
    PARALLEL(
            "parallel", Services.GATEWAY, Argument.NONE, "the calls to auth-service and user-service run side by side"),

    DECLINED("declined", Services.PAYMENT, Argument.NONE, "the payment provider declines: answer 402"),
    SLOW("slow", Services.PAYMENT, Argument.NONE, "the payment provider takes 1.5 s"),
    UNAVAILABLE("unavailable", Services.PAYMENT, Argument.NONE, "the payment provider answers 503"),

    LOST_CONTEXT("lost-context", Services.ALL, Argument.NONE, "work runs on an executor without its context"),
    UNFINISHED_SPAN("unfinished-span", Services.ALL, Argument.NONE, "a span is never ended: its children are orphans"),
    WRONG_PARENT("wrong-parent", Services.ALL, Argument.NONE, "work hangs below a span that has already ended"),
    ID_IN_SPAN_NAME("id-in-span-name", Services.ALL, Argument.NONE, "a span is named after the id: endless names"),
    DOUBLE_INSTRUMENTATION(
            "double-instrumentation", Services.ALL, Argument.NONE, "two server spans are made for one request"),
    B3_ONLY("b3-only", Services.ALL, Argument.NONE, "calls carry B3 headers, which the called service does not read");

    private final String id;
    private final List<String> services;
    private final Argument argument;
    private final String description;

    FaultType(String id, List<String> services, Argument argument, String description) {
        this.id = id;
        this.services = services;
        this.argument = argument;
        this.description = description;
    }

    /** Name in the header. */
    public String id() {
        return id;
    }

    List<String> services() {
        return services;
    }

    Argument argument() {
        return argument;
    }

    String description() {
        return description;
    }

    enum Argument {
        NONE("", ""),
        DURATION("(\\d{1,5})(ms|s)", "300ms"),
        STATUS("[45]\\d\\d", "503");

        private final String pattern;
        private final String example;

        Argument(String pattern, String example) {
            this.pattern = pattern;
            this.example = example;
        }

        boolean accepts(String text) {
            return text.matches(pattern);
        }

        String example() {
            return example;
        }
    }

    private static final class Services {
        static final List<String> ALL = List.of("frontend-service", "api-gateway", "auth-service", "user-service");
        static final List<String> GATEWAY = List.of("api-gateway");
        static final List<String> USER = List.of("user-service");
        static final List<String> PAYMENT = List.of("payment");
    }
}
