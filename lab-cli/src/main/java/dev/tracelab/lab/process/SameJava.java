package dev.tracelab.lab.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The command line that started this JVM, to start another one like it. */
public final class SameJava {
    private SameJava() {}

    /**
     * @param keep which JVM options to take over
     * @param more further options
     * @param arguments for {@code lab}
     */
    public static List<String> command(Predicate<String> keep, List<String> more, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options().stream().filter(keep).forEach(command::add);
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tracelab.lab.Lab"));
        command.addAll(arguments);
        return command;
    }

    /** Everything before {@code -jar} or {@code -cp}; from the system where it tells, since the JVM's own answer is slow to get. */
    private static List<String> options() {
        var all = ProcessHandle.current()
                .info()
                .arguments()
                .map(Arrays::asList)
                .orElseGet(() -> java.lang.management.ManagementFactory.getRuntimeMXBean()
                        .getInputArguments());
        return all.stream()
                .takeWhile(argument -> argument.startsWith("-") && !argument.equals("-jar") && !argument.equals("-cp"))
                .toList();
    }
}
