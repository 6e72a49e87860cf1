package dev.tracelab.lab.bench.overhead;

/**
 * How much is measured.
 *
 * @param starts how often all services are started anew; what one start happens to be like is part of the spread
 * @param warmUp requests each set of services answers before anything counts
 * @param pieces into which that is cut; after each the compilers are waited for
 * @param rounds per start; in each round every variant has its turn, in changing order
 * @param requests of one turn
 * @param connections requests under way at a time; fewer than user-service has database connections, so that none waits
 * @param pacedSeconds how long each of the turns with documented durations takes; 0 leaves them out
 */
record Plan(int starts, int warmUp, int pieces, int rounds, int requests, int connections, int pacedSeconds) {
    /** Takes about twenty minutes on two idle processors. */
    static final Plan FULL = new Plan(2, 48_000, 8, 6, 3_000, 8, 10);

    /** Shows that everything works; its figures are of no worth, since the services are still warming up. */
    static final Plan QUICK = new Plan(1, 300, 1, 2, 200, 8, 2);

    /** Turns with documented durations of each variant. */
    static final int PACED_TURNS = 3;

    /** Requests per second of these turns. */
    static final int PACED_RATE = 50;
}
