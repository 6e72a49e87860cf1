package dev.tracelab.lab.bench.overhead;

/** What is compared, from no tracing at all to every trace kept. */
enum Variant {
    ABSENT("extension absent", Services.ABSENT, ""),
    DISABLED("SDK disabled", Services.DISABLED, ""),
    NONE("0 %", Services.TRACED, "{\"strategy\":\"always_off\"}"),
    ONE_PERCENT("1 %", Services.TRACED, "{\"strategy\":\"probability\",\"ratio\":0.01}"),
    TEN_PERCENT("10 %", Services.TRACED, "{\"strategy\":\"probability\",\"ratio\":0.1}"),
    ALL("100 %", Services.TRACED, "{\"strategy\":\"always_on\"}");

    private final String label;
    private final Services services;
    private final String strategy;

    Variant(String label, Services services, String strategy) {
        this.label = label;
        this.services = services;
        this.strategy = strategy;
    }

    String label() {
        return label;
    }

    Services services() {
        return services;
    }

    /** JSON for {@code PUT /lab/sampler}; empty where there is no sampler. */
    String strategy() {
        return strategy;
    }

    /** Most that the ratio of processor time to {@link #ABSENT} may be; 0 for no target. */
    double target() {
        return switch (this) {
            case DISABLED -> 1.01;
            case TEN_PERCENT -> 1.05;
            case ALL -> 1.10;
            default -> 0;
        };
    }

    /**
     * The four services as they were built and started. The rates share one: a sampler is switched while it runs, so
     * that what the compiler happened to make of one start is no difference between them.
     */
    enum Services {
        ABSENT("target/untraced"),
        DISABLED("target/quarkus-app"),
        TRACED("target/quarkus-app");

        private final String folder;

        Services(String folder) {
            this.folder = folder;
        }

        /** Below the module of each service. */
        String folder() {
            return folder;
        }
    }
}
