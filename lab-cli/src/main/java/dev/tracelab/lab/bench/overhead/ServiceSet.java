package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.process.PortCheck;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.stack.ServiceEnvironment;
import dev.tracelab.lab.stack.ServiceProcess;
import dev.tracelab.lab.stack.UpOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The four services of one kind, each in its JVM, ready for requests. */
final class ServiceSet implements AutoCloseable {
    /** Both compilers, as a server has them. Serial, since with two processors every other collector takes one away. */
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx256m", "-Xss512k");

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final int FIRST_LOGINS = 10;

    private final Variant.Services kind;
    private final Ports ports;
    private final Map<Part, ServiceProcess> processes = new EnumMap<>(Part.class);

    private ServiceSet(Variant.Services kind, Ports ports) {
        this.kind = kind;
        this.ports = ports;
    }

    static ServiceSet start(Variant.Services kind, Surroundings around, UpOptions options) throws InterruptedException {
        var set = new ServiceSet(kind, options.ports());
        try {
            var secret = UUID.randomUUID().toString();
            set.launch(around, new ServiceEnvironment(around.home(), options, secret));
            return set;
        } catch (InterruptedException | RuntimeException e) {
            set.close();
            throw e;
        }
    }

    static Path folder(Variant.Services kind, Part part, LabHome home) {
        return home.root().resolve(part.label()).resolve(kind.folder());
    }

    /** One after the other: four at once on two processors take as long. */
    private void launch(Surroundings around, ServiceEnvironment environment) throws InterruptedException {
        for (var part : Part.services()) {
            requireFreePort(part);
            var own = new LinkedHashMap<>(environment.of(part));
            own.putAll(around.overrides(kind));
            var log = around.home().log(part.label() + "-" + kind.name().toLowerCase(Locale.ROOT));
            var process = ServiceProcess.launch(
                    part, command(), own, folder(kind, part, around.home()), log, ports.url(part));
            around.keep(process.process());
            processes.put(part, process);
            process.awaitReady();
        }
    }

    Variant.Services kind() {
        return kind;
    }

    int frontendPort() {
        return ports.of(Part.FRONTEND_SERVICE);
    }

    String url(Part part) {
        return ports.url(part);
    }

    long pid(Part part) {
        return processes.get(part).process().pid();
    }

    /** Tried some times: on a busy machine the services take the first login for a time-out. */
    String token() throws InterruptedException {
        var client = new LabClient(ports.url(Part.FRONTEND_SERVICE), "");
        for (var left = FIRST_LOGINS; left > 1; left--) {
            try {
                return client.token();
            } catch (LabException e) {
                Thread.sleep(500);
            }
        }
        return client.token();
    }

    @Override
    public void close() {
        processes.values().forEach(process -> process.process().destroy());
        processes.values().forEach(ServiceSet::awaitEnd);
    }

    /** Else another process would be measured. */
    private void requireFreePort(Part part) {
        if (!PortCheck.isFree(ports.of(part))) {
            throw LabException.environment(
                    "Port " + ports.of(part) + " for " + part.label() + " is taken; use another --port-offset.");
        }
    }

    private static void awaitEnd(ServiceProcess process) {
        try {
            process.stop(STOP_LIMIT);
        } catch (InterruptedException e) {
            process.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), JVM, List.of("-jar", "quarkus-run.jar"))
                .flatMap(List::stream)
                .toList();
    }
}
