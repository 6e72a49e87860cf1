package dev.tracelab.system.tail;

/** What a tail sampler has to tell apart. The number of each is chosen so that a wrong policy cannot hide in chance. */
enum TraceKind {
    NORMAL(1000),
    FAILED(40),
    SLOW(40),
    FORCED(20),
    ASKED_FOR(20),
    HEALTH_CHECK(20);

    private final int count;

    TraceKind(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    /** Whether a policy wants every one of them. */
    boolean isKept() {
        return this != NORMAL && this != HEALTH_CHECK;
    }
}
