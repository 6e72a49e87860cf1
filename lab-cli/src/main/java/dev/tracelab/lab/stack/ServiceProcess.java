package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.http.Http;
import dev.tracelab.lab.process.Children;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One Quarkus service in its own JVM. */
public final class ServiceProcess {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;
    private static final Http HTTP = new Http(Duration.ofSeconds(5));

    private final Part part;
    private final Process process;
    private final String readyUrl;

    private ServiceProcess(Part part, Process process, String readyUrl) {
        this.part = part;
        this.process = process;
        this.readyUrl = readyUrl;
    }

    static ServiceProcess start(
            Part part, LabHome home, Map<String, String> environment, Ports ports, List<String> aotFlags) {
        return launch(
                part,
                JvmFlags.command(aotFlags),
                environment,
                folder(part, home),
                home.log(part.label()),
                ports.url(part));
    }

    /**
     * @param folder where the built service is, in which the command is run
     * @param url base address of the service
     */
    public static ServiceProcess launch(
            Part part, List<String> command, Map<String, String> environment, Path folder, Path log, String url) {
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw LabException.failed(part.label() + " is not built: " + folder + " has no quarkus-run.jar.");
        }
        var process = Children.start(command, environment, folder, log);
        return new ServiceProcess(part, process, url + "/q/health/ready");
    }

    static Path folder(Part part, LabHome home) {
        return home.root().resolve(part.label()).resolve("target/quarkus-app");
    }

    public Process process() {
        return process;
    }

    public void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw LabException.failed(part.label() + " ended with exit code " + process.exitValue() + ".");
            }
            if (System.nanoTime() > deadline) {
                throw LabException.failed(
                        part.label() + " is not ready after " + START_LIMIT.toSeconds() + " s (" + readyUrl + ").");
            }
        }
    }

    /** Asks it to finish its requests, send its spans and end; a service that does not within the limit is killed. */
    public void stop(Duration limit) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean isReady() {
        try {
            return HTTP.get(readyUrl, Map.of()).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
