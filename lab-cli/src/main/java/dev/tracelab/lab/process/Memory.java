package dev.tracelab.lab.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Memory of processes as PSS: pages that several processes share are divided among them, so a sum over the stack counts
 * each page once. Linux only; empty elsewhere and for processes of other users.
 */
public final class Memory {
    private static final Pattern PSS = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);
    private static final Pattern RSS = Pattern.compile("^Rss:\\s+(\\d+) kB", Pattern.MULTILINE);
    private static final Pattern AVAILABLE = Pattern.compile("^MemAvailable:\\s+(\\d+) kB", Pattern.MULTILINE);

    private Memory() {}

    /** Bytes of the process and everything it started (PostgreSQL is one process per connection). */
    public static OptionalLong pssOfTree(long pid) {
        var own = pss(pid);
        if (own.isEmpty()) {
            return own;
        }
        return OptionalLong.of(own.getAsLong()
                + descendants(pid).stream()
                        .mapToLong(child -> pss(child).orElse(0))
                        .sum());
    }

    /** Bytes of one process. */
    public static OptionalLong pss(long pid) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "smaps_rollup"), PSS);
    }

    /** Bytes of one process with every page it shares counted in full. */
    public static OptionalLong rss(long pid) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "smaps_rollup"), RSS);
    }

    /** Bytes the machine can still give without swapping. */
    public static OptionalLong available() {
        return kilobytes(Path.of("/proc/meminfo"), AVAILABLE);
    }

    private static List<Long> descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
    }

    private static OptionalLong kilobytes(Path file, Pattern pattern) {
        try {
            var matcher = pattern.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1)) * 1024) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
