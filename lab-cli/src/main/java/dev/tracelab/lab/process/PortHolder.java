package dev.tracelab.lab.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port: from {@code /proc} on Linux, by {@code lsof} elsewhere if it is installed. */
public final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** For people: {@code "pid 4711 (nginx: master process)"}; empty when it cannot be found out. */
    public static Optional<String> describe(int port) {
        if (Files.exists(Path.of("/proc/net/tcp"))) {
            return inode(port).map(PortHolder::ownerOf);
        }
        return lsof(port);
    }

    private static String ownerOf(String inode) {
        return pidOf("socket:[" + inode + "]")
                .map(PortHolder::describeProcess)
                .orElse("a process of another user or container");
    }

    private static Optional<String> inode(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortHolder::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> isListener(fields, port))
                .map(fields -> fields[9])
                .findFirst();
    }

    private static boolean isListener(String[] fields, int port) {
        return fields.length > 9 && fields[3].equals(LISTENING) && fields[1].endsWith(String.format(":%04X", port));
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.US_ASCII).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Long> pidOf(String socket) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var file : files) {
                if (Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Gone meanwhile, or another user's: not one we can name.
        }
        return false;
    }

    private static String describeProcess(long pid) {
        var command = lines("/proc/" + pid + "/cmdline").findFirst().orElse("");
        var words = List.of(command.replace('\0', ' ').strip().split(" "));
        var shown = String.join(" ", words.subList(0, Math.min(words.size(), 4)));
        return "pid " + pid + (shown.isBlank() ? "" : " (" + abbreviate(shown) + ")");
    }

    private static String abbreviate(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private static Optional<String> lsof(int port) {
        if (Children.onPath("lsof").isEmpty()) {
            return Optional.empty();
        }
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            var pid = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return pid.isEmpty()
                    ? Optional.empty()
                    : Optional.of("pid " + pid.lines().findFirst().orElse(pid));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
