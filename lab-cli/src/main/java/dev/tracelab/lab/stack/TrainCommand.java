package dev.tracelab.lab.stack;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.files.Folders;
import dev.tracelab.lab.process.Children;
import dev.tracelab.lab.process.PortCheck;
import dev.tracelab.lab.process.SameJava;
import dev.tracelab.lab.terminal.NoTerminal;
import dev.tracelab.lab.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/**
 * Makes the AOT caches of the four services: runs the whole stack on data of its own, makes some hundred real requests
 * and lets each JVM write its cache when it ends. The build calls it, with a JVM that is itself in training.
 */
@Command(name = "train", hidden = true, description = "Make the AOT caches (part of the build).")
public final class TrainCommand implements Callable<Integer> {
    private static final int REQUESTS = 150;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!AotCache.isSupported()) {
            throw LabException.environment("AOT caches need JDK 25 or newer; this is " + Runtime.version() + ".");
        }
        var home = LabHome.current();
        var apart = home.withState(home.state().resolve("training"));
        var options = new UpOptions(UpOptions.Timing.FAST, freePorts());
        Folders.delete(apart.state());
        for (var part : Part.services()) {
            new AotCache(ServiceProcess.folder(part, home)).clear();
        }
        say("starting the stack for AOT training");
        var supervisor = new Supervisor(apart, options, new UpView(NoTerminal.terminal(), new EndText("")));
        supervisor.run(Training.ON, () -> {
            new TrainingLoad(options.ports()).run(REQUESTS);
            rehearse(options.ports(), apart);
            say("writing AOT caches");
        });
        seal(home);
        Folders.delete(apart.state());
        return ExitCode.OK;
    }

    /** The short commands get a cache of their own: with everything that {@code up} loads it would not be quick. */
    private static void rehearse(Ports ports, LabHome apart) throws InterruptedException {
        var cache = System.getProperty("lab.aot.request");
        if (cache != null) {
            var command = SameJava.command(
                    option -> !option.startsWith("-XX:AOTCacheOutput"),
                    List.of("-XX:AOTCacheOutput=" + cache),
                    List.of(
                            "request",
                            "user",
                            "7",
                            "--frontend",
                            ports.url(Part.FRONTEND_SERVICE),
                            "--query",
                            ports.url(Part.TRACE_STORE)));
            Children.start(command, Map.of(), apart.root(), apart.log("request"))
                    .waitFor();
        }
    }

    private static void seal(LabHome home) throws IOException {
        for (var part : Part.services()) {
            if (!new AotCache(ServiceProcess.folder(part, home)).seal()) {
                throw LabException.failed(part.label() + " has written no AOT cache.");
            }
        }
    }

    /** A stack of the user's may run already. */
    private static Ports freePorts() {
        return IntStream.iterate(20_000, offset -> offset + 97)
                .limit(100)
                .mapToObj(Ports::new)
                .filter(TrainCommand::areFree)
                .findFirst()
                .orElseThrow(() -> LabException.environment("There are no free ports for the training run."));
    }

    private static boolean areFree(Ports ports) {
        return java.util.Arrays.stream(Part.values())
                .flatMap(part -> ports.all(part).stream())
                .allMatch(PortCheck::isFree);
    }

    /** The launcher shows the last line. */
    private static void say(String step) {
        Terminal.current().line(step);
    }
}
