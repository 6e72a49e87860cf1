package dev.tracelab.store.sampling;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The strategies in force. The file is looked at when somebody asks, so a change counts from the next request on; a file
 * that is damaged or gone changes nothing and is reported once. Thread-safe.
 */
final class StrategiesFile {
    private static final System.Logger LOG = System.getLogger(StrategiesFile.class.getName());

    private final Optional<Path> file;
    private Strategies current = Strategies.SAMPLE_ALL;
    private Version seen;

    /** Throws IllegalArgumentException when the file cannot be used: at the start there is no last good one. */
    StrategiesFile(Optional<Path> file) {
        this.file = file;
        file.ifPresent(path -> {
            try {
                seen = Version.of(path);
                current = StrategiesParser.parse(Files.readString(path));
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalArgumentException("sampling strategies " + path + ": " + e.getMessage(), e);
            }
        });
    }

    synchronized Strategies current() {
        file.ifPresent(this::reloadIfChanged);
        return current;
    }

    private void reloadIfChanged(Path path) {
        Version now = Version.of(path);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            current = StrategiesParser.parse(Files.readString(path));
            LOG.log(Level.INFO, "sampling strategies read again from " + path);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "sampling strategies " + path + " cannot be used; the last good ones stay", e);
        }
    }

    /** What tells one state of the file from another. */
    private record Version(FileTime modified, long size, Object key) {
        static Version of(Path path) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                return new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                return new Version(null, -1, null);
            }
        }
    }
}
