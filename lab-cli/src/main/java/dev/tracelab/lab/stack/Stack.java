package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.adaptive.SamplingFile;
import dev.tracelab.lab.payment.PaymentProvider;
import dev.tracelab.lab.postgres.PostgresBinaries;
import dev.tracelab.lab.postgres.PostgresServer;
import dev.tracelab.lab.process.ProcessId;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The parts themselves: how each is started, watched and stopped. Order is the business of {@link StackStart}. */
final class Stack {
    private static final Duration SERVICE_STOP_LIMIT = Duration.ofSeconds(5);

    private final LabHome home;
    private final UpOptions options;
    private final StackBoard board;
    private final Training training;
    private final Deaths deaths;
    private final ServiceEnvironment environment;
    private final Map<Part, ServiceProcess> services = new ConcurrentHashMap<>();
    private final AtomicReference<PostgresServer> postgres = new AtomicReference<>();
    private final AtomicReference<AutoCloseable> traceStore = new AtomicReference<>();
    private final AtomicReference<AutoCloseable> payment = new AtomicReference<>();

    Stack(LabHome home, UpOptions options, StackBoard board, Training training, Deaths deaths) {
        this.home = home;
        this.options = options;
        this.board = board;
        this.training = training;
        this.deaths = deaths;
        this.environment =
                new ServiceEnvironment(home, options, UUID.randomUUID().toString());
    }

    void startPostgres() throws Exception {
        board.starting(Part.POSTGRESQL, Files.exists(home.data("postgres")) ? "kept data" : "new data folder");
        var binaries = PostgresBinaries.in(home.state().resolve("postgresql-" + PostgresBinaries.MAJOR_VERSION));
        var server = PostgresServer.start(
                binaries,
                home.data("postgres"),
                options.ports().of(Part.POSTGRESQL),
                home.log("postgresql"),
                process -> runs(Part.POSTGRESQL, process));
        postgres.set(server);
        watch(Part.POSTGRESQL, server.process());
        board.ready(Part.POSTGRESQL);
    }

    void startTraceStore() throws IOException {
        host(Part.TRACE_STORE);
        var ports = dev.tracelab.store.Ports.defaults().offset(options.ports().offset());
        traceStore.set(TraceStoreServer.start(
                TraceStoreConfig.defaults().withPorts(ports).withSamplingStrategies(SamplingFile.ensure(home))));
        board.ready(Part.TRACE_STORE);
    }

    void startPaymentProvider() {
        host(Part.PAYMENT_PROVIDER);
        payment.set(PaymentProvider.start(
                home.root().resolve("infra/payment-provider"), options.ports().of(Part.PAYMENT_PROVIDER)));
        board.ready(Part.PAYMENT_PROVIDER);
    }

    void startService(Part part) throws InterruptedException {
        var cache = new AotCache(ServiceProcess.folder(part, home));
        board.starting(part, cache.isUsable() || training == Training.ON ? "" : "no AOT cache");
        var flags = training == Training.ON ? cache.trainingFlags() : cache.useFlags();
        var service = ServiceProcess.start(part, home, environment.of(part), options.ports(), flags);
        services.put(part, service);
        runs(part, service.process());
        watch(part, service.process());
        service.awaitReady();
        board.ready(part);
    }

    /** Its start did not succeed: its log is worth showing. */
    void markFailed(Part part) {
        board.phase(part, Phase.FAILED);
    }

    /** All services at once: each finishes its requests and sends its spans while the trace store still listens. */
    void stopServices() {
        services.forEach((part, service) -> board.phase(part, Phase.STOPPING));
        services.values().forEach(service -> service.process().destroy());
        services.forEach(
                (part, service) -> stopQuietly(part, () -> service.stop(training.stopLimit(SERVICE_STOP_LIMIT))));
    }

    void stopPaymentProvider() {
        close(Part.PAYMENT_PROVIDER, payment.get());
    }

    void stopTraceStore() {
        close(Part.TRACE_STORE, traceStore.get());
    }

    void stopPostgres() {
        var server = postgres.get();
        if (server != null) {
            stopQuietly(Part.POSTGRESQL, server::stop);
        }
    }

    private void host(Part part) {
        board.starting(part, "");
        board.runs(part, ProcessId.current());
    }

    private void close(Part part, AutoCloseable hosted) {
        if (hosted != null) {
            stopQuietly(part, hosted::close);
        }
    }

    /** One part that fails to stop must not keep the others running. */
    private void stopQuietly(Part part, Stop stop) {
        try {
            stop.run();
            board.phase(part, Phase.STOPPED);
        } catch (Exception e) {
            board.note(part, "did not stop: " + e.getMessage());
        }
    }

    private void runs(Part part, Process process) {
        ProcessId.of(process.pid()).ifPresent(id -> board.runs(part, id));
    }

    private void watch(Part part, Process process) {
        process.onExit().thenAccept(ended -> deaths.died(part, ended.exitValue()));
    }

    /** Told when a part's process has ended, wanted or not. */
    interface Deaths {
        void died(Part part, int exitCode);
    }

    private interface Stop {
        void run() throws Exception;
    }
}
