package dev.tracelab.system;

import static org.awaitility.Awaitility.await;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.stack.StateFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An embedded stack whose services may be started again with settings that nobody should have. The tests that use it share
 * it, and put back what they changed. Needs Linux: what a service was started with is read from its process.
 */
public final class PrivateLab {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Http HTTP = new Http(Duration.ofSeconds(2));

    private static PrivateLab lab;

    private final LabHome home;
    private final Ports ports;
    private final Map<Part, Start> starts = new HashMap<>();
    private final Map<Part, Process> restarted = new TreeMap<>();
    private final Set<Part> changed = new TreeSet<>();

    private PrivateLab(LabHome home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    public static synchronized PrivateLab lab() {
        if (lab == null) {
            lab = start();
            Runtime.getRuntime().addShutdownHook(new Thread(lab::stop));
        }
        return lab;
    }

    /** Without waits, with data and ports of its own. */
    private static PrivateLab start() {
        LabHome home = new LabHome(ROOT, ROOT.resolve("system-tests/target/private-lab"));
        int offset = EmbeddedLab.freeOffset();
        int exit =
                EmbeddedLab.lab(home, "up", "--detach", "--timing", "fast", "--port-offset", Integer.toString(offset));
        if (exit != 0) {
            throw new AssertionError("lab up ended with exit code " + exit + "; its output is above");
        }
        return new PrivateLab(home, new Ports(offset));
    }

    LabHome home() {
        return home;
    }

    public Ports ports() {
        return ports;
    }

    public String frontend() {
        return ports.url(Part.FRONTEND_SERVICE);
    }

    /** Ends the service, as it is asked to or at once, and starts it with other environment variables besides. */
    void restart(Part part, boolean gracefully, Map<String, String> environment) throws IOException {
        changed.add(part);
        restart(List.of(part), gracefully, environment);
    }

    /** All services at a time, each as it is asked to end. */
    public void restartAll(Map<String, String> environment) throws IOException {
        changed.addAll(Part.services());
        restart(Part.services(), true, environment);
    }

    /** Every service as it was at the beginning. */
    public void restore() throws IOException {
        restart(changed, true, Map.of());
        changed.clear();
    }

    private void restart(Collection<Part> parts, boolean gracefully, Map<String, String> environment)
            throws IOException {
        parts.forEach(part -> starts.computeIfAbsent(part, this::observed));
        List<ProcessHandle> old = parts.stream().map(this::process).toList();
        old.forEach(gracefully ? ProcessHandle::destroy : ProcessHandle::destroyForcibly);
        old.forEach(PrivateLab::awaitEnd);
        for (Part part : parts) {
            begin(part, environment);
        }
        parts.forEach(this::awaitReady);
    }

    private void stop() {
        restarted.values().forEach(Process::destroy);
        EmbeddedLab.lab(home, "down");
    }

    private static void awaitEnd(ProcessHandle process) {
        await("process " + process.pid() + " has ended")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !process.isAlive());
    }

    private void begin(Part part, Map<String, String> environment) throws IOException {
        restarted.put(part, starts.get(part).again(environment));
    }

    private void awaitReady(Part part) {
        await(part + " is ready")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() ->
                        HTTP.get(ports.url(part) + "/q/health/ready", Map.of()).isSuccess());
    }

    private ProcessHandle process(Part part) {
        return restarted.containsKey(part)
                ? restarted.get(part).toHandle()
                : ProcessHandle.of(pid(part)).orElseThrow();
    }

    private Start observed(Part part) {
        try {
            Path process = Path.of("/proc", Long.toString(pid(part)));
            Map<String, String> environment = new HashMap<>();
            words(process.resolve("environ")).forEach(variable -> {
                String[] pair = variable.split("=", 2);
                environment.put(pair[0], pair[1]);
            });
            return new Start(
                    words(process.resolve("cmdline")),
                    environment,
                    process.resolve("cwd").toRealPath());
        } catch (IOException e) {
            throw new AssertionError(part + " cannot be looked at", e);
        }
    }

    private long pid(Part part) {
        return new StateFile(home).running().orElseThrow().part(part).process().pid();
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.asList(Files.readString(file).split("\0"));
    }

    /** What a process was started with. */
    private record Start(List<String> command, Map<String, String> environment, Path folder) {

        Process again(Map<String, String> more) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/restarted.log"));
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            return builder.start();
        }
    }
}
