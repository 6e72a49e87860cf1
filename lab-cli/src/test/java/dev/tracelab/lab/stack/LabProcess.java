package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The {@code lab} command as a process of its own, in a checkout of its own, on ports of its own. */
final class LabProcess {
    private final LabHome home;
    private final int offset;

    LabProcess(Path root) {
        home = new LabHome(root, root.resolve(".lab"));
        offset = IntStream.generate(() -> 10_000 + (int) (Math.random() * 30_000))
                .filter(LabProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return runIn(List.of(), arguments);
    }

    /** @param surroundings the beginning of a command line that runs the rest of it */
    Run runIn(List<String> surroundings, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(surroundings);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dlab.home=" + home.root(),
                "-Dlab.columns=120"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tracelab.lab.Lab"));
        command.addAll(List.of(arguments));
        if (arguments[0].equals("up")) {
            command.addAll(List.of("--port-offset", Integer.toString(offset)));
        }
        var output = Files.createTempFile("lab", ".out");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var exitCode = process.waitFor();
        var text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Run(exitCode, text);
    }

    StackState state() {
        return new StateFile(home).read().orElseThrow();
    }

    String log(String part) throws IOException {
        return Files.readString(home.log(part));
    }

    private static boolean isFree(int offset) {
        try {
            MachineCheck.checkPorts(new Ports(offset));
            return true;
        } catch (dev.tracelab.lab.LabException e) {
            return false;
        }
    }

    record Run(int exitCode, String output) {}
}
