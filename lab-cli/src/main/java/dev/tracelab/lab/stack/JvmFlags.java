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
            "-Xms8m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:TrimNativeHeapInterval=5000",
            "-Xmx128m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:-UsePerfData",
            // The cache is mapped where it was made for: no pointer to correct, so most of its pages are never touched.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

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
