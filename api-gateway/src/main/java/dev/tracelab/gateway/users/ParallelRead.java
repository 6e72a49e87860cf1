package dev.tracelab.gateway.users;

import dev.tracelab.gateway.token.TokenCheck;
import dev.tracelab.tracing.faults.FaultType;
import dev.tracelab.tracing.faults.Faults;
import dev.tracelab.tracing.problem.ProblemException;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The documented request with both calls at once, asked for by fault {@code parallel}: a shorter trace for more work,
 * since user-service is asked also for those who are then turned away.
 */
@Singleton
class ParallelRead {

    private final Faults faults;
    private final TokenCheck tokens;
    private final UserCalls calls;
    private final ExecutorService executor;

    // The injected executor hands the trace context over; one made by Executors.new… would lose it.
    ParallelRead(Faults faults, TokenCheck tokens, UserCalls calls, @VirtualThreads ExecutorService executor) {
        this.faults = faults;
        this.tokens = tokens;
        this.calls = calls;
        this.executor = executor;
    }

    boolean asked() {
        return faults.active(FaultType.PARALLEL);
    }

    Response user(String authorization, String id) {
        Future<Response> read = executor.submit(() -> calls.user(id));
        tokens.user(authorization);
        return join(read);
    }

    private static Response join(Future<Response> read) {
        try {
            return read.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException problem
                    ? problem
                    : new IllegalStateException("read failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }
}
