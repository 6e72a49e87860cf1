package dev.tracelab.gateway.users;

import dev.tracelab.tracing.faults.FaultType;
import dev.tracelab.tracing.faults.Faults;
import dev.tracelab.tracing.problem.Hop;
import dev.tracelab.tracing.problem.HopUnavailable;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The calls to user-service: reads are made again when they fail, an order never is. */
@Singleton
class UserCalls {

    private static final Hop HOP = new Hop("user-service");
    private static final String FAIL_ONCE = "user-service=error:503";

    private final UserService userService;
    private final Faults faults;
    private final Reads reads;

    UserCalls(@RestClient UserService userService, Faults faults, Reads reads) {
        this.userService = userService;
        this.faults = faults;
        this.reads = reads;
    }

    Response user(String id) {
        AtomicBoolean failFirst = new AtomicBoolean(faults.active(FaultType.RETRY));
        return reads.call(() -> userService.user(id, failFirst.getAndSet(false) ? FAIL_ONCE : null));
    }

    Response users(String status, String limit, String offset) {
        return reads.call(() -> userService.users(status, limit, offset));
    }

    Response orders(String id) {
        return reads.call(() -> userService.orders(id));
    }

    Response order(String id, String orderId) {
        return reads.call(() -> userService.order(id, orderId));
    }

    Response place(String id, String key, byte[] order) {
        return HOP.call(() -> userService.order(id, key, order));
    }

    /** A bean of its own, since only calls from outside of a bean are intercepted. */
    @Singleton
    static class Reads {

        @Retry(maxRetries = 2, delay = 50, jitter = 25, retryOn = HopUnavailable.class)
        Response call(Supplier<Response> read) {
            return HOP.call(read);
        }
    }
}
