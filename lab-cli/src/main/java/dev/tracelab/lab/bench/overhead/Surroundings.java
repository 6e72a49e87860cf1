package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.postgres.PostgresBinaries;
import dev.tracelab.lab.postgres.PostgresServer;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.Ports;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What all sets of services share: one database, one receiver for telemetry. */
final class Surroundings implements AutoCloseable {
    private final LabHome home;
    private final Ports ports;
    private final PostgresServer postgres;
    private final Receiver receiver;
    private final Queue<Process> started;

    private Surroundings(
            LabHome home, Ports ports, PostgresServer postgres, Receiver receiver, Queue<Process> started) {
        this.home = home;
        this.ports = ports;
        this.postgres = postgres;
        this.receiver = receiver;
        this.started = started;
    }

    /** @param home with a state folder of its own, so that no data of the user's is touched */
    static Surroundings start(LabHome home, LabHome users, Ports ports) throws IOException, InterruptedException {
        var binaries = PostgresBinaries.in(users.state().resolve("postgresql-" + PostgresBinaries.MAJOR_VERSION));
        Queue<Process> started = new ConcurrentLinkedQueue<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> started.forEach(Process::destroy)));
        var postgres = PostgresServer.start(
                binaries, home.data("postgres"), ports.of(Part.POSTGRESQL), home.log("postgresql"), started::add);
        return new Surroundings(home, ports, postgres, Receiver.start(), started);
    }

    /** The process is stopped with this one at the latest: Ctrl-C does not reach it. */
    Process keep(Process process) {
        started.add(process);
        return process;
    }

    LabHome home() {
        return home;
    }

    Receiver receiver() {
        return receiver;
    }

    long postgresPid() {
        return postgres.process().pid();
    }

    /** What is different from the services of {@code lab up}. */
    Map<String, String> overrides(Variant.Services kind) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRESQL) + "/tracelab",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                receiver.url(),
                // Not the 5 s of production: a turn's spans would be sent in the next one.
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "500ms",
                // Faults are no part of tracing, and no production system has them switched on.
                "LAB_FAULTS_ENABLED",
                "false",
                "QUARKUS_OTEL_SDK_DISABLED",
                Boolean.toString(kind == Variant.Services.DISABLED));
    }

    @Override
    public void close() throws InterruptedException {
        receiver.close();
        postgres.stop();
    }
}
