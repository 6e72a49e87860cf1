package dev.tracelab.lab.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A k6 that can be called. */
sealed interface K6 {

    /**
     * The command line that calls it with these arguments.
     *
     * @param scripts folder it reads
     * @param results folder it writes
     */
    List<String> command(Path scripts, Path results, List<String> arguments);

    /** For people: which one it is. */
    String origin();

    /** A program on this machine. */
    record Program(Path file, String origin) implements K6 {

        @Override
        public List<String> command(Path scripts, Path results, List<String> arguments) {
            var command = new ArrayList<>(List.of(file.toString()));
            command.addAll(arguments);
            return command;
        }
    }

    /**
     * A container image. It sees the two folders under their own names, so that arguments are the same as for a program,
     * writes as the person who calls it, and reaches a stack on this machine by the host's network.
     *
     * @param user {@code uid:gid}
     */
    record Image(String name, String user) implements K6 {

        @Override
        public List<String> command(Path scripts, Path results, List<String> arguments) {
            var command = new ArrayList<>(List.of("docker", "run", "--rm", "--network", "host", "--user", user));
            command.addAll(List.of("--volume", scripts + ":" + scripts + ":ro"));
            command.addAll(List.of("--volume", results + ":" + results, name));
            command.addAll(arguments);
            return command;
        }

        @Override
        public String origin() {
            return "image " + name;
        }
    }
}
