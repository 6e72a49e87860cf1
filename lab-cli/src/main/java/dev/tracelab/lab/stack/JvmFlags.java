package dev.tracelab.lab.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a service's JVM is started; the only place where that is said. */
final class JvmFlags {
    /** Serial GC and the first compiler alone: less memory, and quicker for the first thousands of requests. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // A method is compiled after 1,000 calls, not 200: machine code that a lab seldom needs took 20 MiB
            // over the stack. The start takes no longer.
            "-XX:CompileThresholdScaling=5",
            "-Xmx128m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:-UsePerfData",
            // The heap grows with what is alive and not far beyond it; this and the trimming saved about 30 MiB over
            // the stack.
            "-Xms8m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            // Gives back what the start needed outside the heap.
            "-XX:TrimNativeHeapInterval=5000");

    private JvmFlags() {}

    static List<String> command(List<String> aotFlags) {
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.addAll(SMALL);
        command.addAll(aotFlags);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /** glibc otherwise keeps up to eight memory pools per processor, mostly empty. Java itself seldom asks it. */
    static Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "1");
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
