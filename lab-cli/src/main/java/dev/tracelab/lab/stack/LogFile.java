package dev.tracelab.lab.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A part's log, read from where the last reading ended. */
final class LogFile {
    private final String part;
    private final Path file;
    private long position;

    LogFile(String part, Path file) {
        this.part = part;
        this.file = file;
    }

    String part() {
        return part;
    }

    Path file() {
        return file;
    }

    /** The last lines that are complete. */
    List<String> last(int count) {
        var all = more();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /** Complete lines written since the last call; from the beginning when the file was begun anew. */
    List<String> more() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                position = 0;
            }
            log.seek(position);
            var bytes = new byte[Math.toIntExact(Math.min(log.length() - position, Integer.MAX_VALUE - 8))];
            log.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var complete = text.substring(0, text.lastIndexOf('\n') + 1);
            position += complete.getBytes(StandardCharsets.UTF_8).length;
            return complete.lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
