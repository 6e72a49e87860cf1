package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.stack.Part;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** One set of services with its load and its meter. */
final class LoadedSet implements AutoCloseable {
    /** Longer than the batch processors wait: spans of a turn are sent within it, and paid for. */
    private static final long SETTLE_MILLIS = 1000;

    /** What a service compiles that has nothing else to do, and how long to wait for that. */
    private static final long STILL_COMPILING_MILLIS = 50;

    private static final int MOST_SETTLE_ROUNDS = 30;

    /** Twice as many as user-service has connections to its database. */
    private static final int CONNECTIONS_WHERE_SERVICES_WAIT = 20;

    /** Users 1 to 100: the same rows for everybody. */
    private static final List<String> USERS =
            IntStream.rangeClosed(1, 100).mapToObj(id -> "/api/users/" + id).toList();

    private final ServiceSet services;
    private final Surroundings around;
    private final String token;
    private final int connections;
    private final Meter meter;

    private LoadedSet(ServiceSet services, Surroundings around, String token, int connections, Meter meter) {
        this.services = services;
        this.around = around;
        this.token = token;
        this.connections = connections;
        this.meter = meter;
    }

    /** Takes over the services: they are closed with it, or now if they cannot be used. */
    static LoadedSet of(ServiceSet services, Surroundings around, int connections)
            throws IOException, InterruptedException {
        try {
            return new LoadedSet(services, around, services.token(), connections, new Meter(services, around));
        } catch (IOException | InterruptedException | RuntimeException e) {
            services.close();
            throw e;
        }
    }

    Variant.Services kind() {
        return services.kind();
    }

    /**
     * A service that is still cold may answer too late for its caller; that is what warming up is for.
     *
     * @return seconds
     */
    double warmUp(Variant variant, int requests) throws InterruptedException {
        Samplers.set(frontend(), variant);
        var seconds = load(USERS, 0).run(requests).seconds();
        awaitCompiler();
        return seconds;
    }

    /** With documented durations it takes many users at once to make many requests. */
    void warmUpWithWaits(int requests) throws InterruptedException {
        new Load(services.frontendPort(), token, USERS, CONNECTIONS_WHERE_SERVICES_WAIT, 0).run(requests);
        awaitCompiler();
    }

    /** On two processors requests leave the compiler little time; what it still has in its queue it would do in a turn. */
    private void awaitCompiler() throws InterruptedException {
        var before = meter.compilationMillis();
        for (var round = 0; round < MOST_SETTLE_ROUNDS; round++) {
            Thread.sleep(SETTLE_MILLIS);
            var now = meter.compilationMillis();
            if (now - before < STILL_COMPILING_MILLIS) {
                return;
            }
            before = now;
        }
    }

    Turn turn(Variant variant, int start, int round, int requests) throws InterruptedException {
        return measure(variant, start, round, requests, load(USERS, 0));
    }

    /** At {@link Plan#PACED_RATE}. */
    Turn paced(Variant variant, int round, int seconds) throws InterruptedException {
        return measure(variant, 1, round, seconds * Plan.PACED_RATE, load(USERS, Plan.PACED_RATE));
    }

    private Turn measure(Variant variant, int start, int round, int requests, Load load) throws InterruptedException {
        Samplers.set(frontend(), variant);
        var countBefore = Samplers.count(frontend());
        var before = meter.read();
        var result = load.run(requests).requireSuccess();
        Thread.sleep(SETTLE_MILLIS);
        var after = meter.read();
        return new Turn(
                variant,
                start,
                round,
                requests,
                meter.usage(before, after),
                Turn.Latency.of(result),
                after.generatorCpu() - before.generatorCpu(),
                after.postgresCpu() - before.postgresCpu(),
                after.sentBytes() - before.sentBytes(),
                Samplers.count(frontend()).shareSince(countBefore));
    }

    private Load load(List<String> paths, double rate) {
        return new Load(services.frontendPort(), token, paths, connections, rate);
    }

    private String frontend() {
        return services.url(Part.FRONTEND_SERVICE);
    }

    @Override
    public void close() {
        meter.close();
        services.close();
    }
}
