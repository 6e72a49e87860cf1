package dev.tracelab.tracing.example;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Writes one log line on each kind of thread that work of a request can run on. */
@Path("/threads")
class ThreadsResource {

    private static final Logger LOG = Logger.getLogger(ThreadsResource.class);

    private final ExecutorService virtualThreads;
    private final ManagedExecutor managed;

    ThreadsResource(@VirtualThreads ExecutorService virtualThreads, ManagedExecutor managed) {
        this.virtualThreads = virtualThreads;
        this.managed = managed;
    }

    @GET
    @Path("virtual")
    @RunOnVirtualThread
    public String virtual() {
        return log();
    }

    @GET
    @Path("worker")
    @Blocking
    public String worker() {
        return log();
    }

    @GET
    @Path("event-loop")
    @NonBlocking
    public String eventLoop() {
        return log();
    }

    @GET
    @Path("virtual-executor")
    @RunOnVirtualThread
    public String virtualExecutor() throws ExecutionException, InterruptedException {
        return virtualThreads.submit(ThreadsResource::log).get();
    }

    @GET
    @Path("managed-executor")
    @RunOnVirtualThread
    public String managedExecutor() throws ExecutionException, InterruptedException {
        return managed.submit(ThreadsResource::log).get();
    }

    private static String log() {
        LOG.info("one line");
        return Thread.currentThread().getName();
    }
}
