package dev.tracelab.lab.postgres;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
public final class PostgresBinaries {
    /** Major version: the data of another one cannot be read. */
    public static final String MAJOR_VERSION = "18";

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks into {@code folder} unless that was done before. The folder appears by one rename, so that it is
     * complete whenever it exists.
     */
    public static PostgresBinaries in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            var unpacking = Files.createTempDirectory(folder.getParent(), "unpacking-");
            unpack(unpacking);
            Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static void unpack(Path target) throws IOException {
        var archive = "/postgres-" + system() + ".txz";
        try (var stream = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw LabException.environment("There is no embedded PostgreSQL for this system (" + archive
                        + " is not on the class path); use the container stack instead.");
            }
            unpack(stream, target);
        }
    }

    private static void unpack(InputStream stream, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 && !isWindows()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        return os + "-" + (arm ? "arm_64" : "x86_64");
    }
}
