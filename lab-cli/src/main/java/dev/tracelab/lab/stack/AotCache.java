package dev.tracelab.lab.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A service's AOT cache (JEP 483, 514, 515): classes as they are after loading and linking, and method profiles. The
 * JVM takes it only with the same JDK build, garbage collector and jar files it was trained with.
 */
final class AotCache {
    /** Caches made in one step, in the training run itself, exist since this version. */
    private static final int FIRST_VERSION = 25;

    private static final String NAME = "app.aot";

    private final Path folder;

    AotCache(Path folder) {
        this.folder = folder;
    }

    static boolean isSupported() {
        return Runtime.version().feature() >= FIRST_VERSION;
    }

    /** Flags to run with the cache; none when there is no fitting one. */
    List<String> useFlags() {
        return isUsable() ? List.of("-XX:AOTCache=" + NAME) : List.of();
    }

    /** Flags to make the cache: the JVM writes it when it ends. Profiles are of use to the second compiler only. */
    List<String> trainingFlags() {
        return List.of("-XX:AOTCacheOutput=" + NAME, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");
    }

    boolean isUsable() {
        try {
            var trainedBy = Files.readString(trainedBy(), StandardCharsets.UTF_8);
            return trainedBy.equals(jdk()) && Files.exists(folder.resolve(NAME)) && isNewerThanJar();
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes what is there, since a JVM does not replace a cache. */
    void clear() throws IOException {
        Files.deleteIfExists(trainedBy());
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** Notes which JDK trained it; false when the JVM left no cache. */
    boolean seal() throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            return false;
        }
        Files.writeString(trainedBy(), jdk(), StandardCharsets.UTF_8);
        return true;
    }

    private boolean isNewerThanJar() throws IOException {
        var jar = folder.resolve("quarkus-run.jar");
        return Files.getLastModifiedTime(folder.resolve(NAME)).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private Path trainedBy() {
        return folder.resolve(NAME + ".jdk");
    }

    private static String jdk() {
        return System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version");
    }
}
