package dev.tracelab.lab.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code /proc/<pid>/stat} of Linux. */
public final class ProcStat {
    private static final int START_FIELD = 19;
    private static final int PARENT_FIELD = 1;
    private static final int USER_TIME_FIELD = 11;
    private static final int SYSTEM_TIME_FIELD = 12;
    /** Linux reports in units of 1/100 s on every architecture Java runs on. */
    private static final double TICKS_PER_SECOND = 100.0;

    private ProcStat() {}

    /** Time since this process was started by its shell: with {@code exec}, that is since {@code ./lab} was called. */
    public static Optional<Duration> sinceStart() {
        try {
            var ticks = Long.parseLong(fieldsAfterName(ProcessHandle.current().pid())[START_FIELD]);
            var uptime = Files.readString(Path.of("/proc/uptime"), StandardCharsets.US_ASCII);
            var seconds = Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) - ticks / TICKS_PER_SECOND;
            return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Processor time a process has used so far, its own and the kernel's for it; empty when it is gone. */
    public static Optional<Duration> cpuTime(long pid) {
        try {
            var fields = fieldsAfterName(pid);
            var ticks = Long.parseLong(fields[USER_TIME_FIELD]) + Long.parseLong(fields[SYSTEM_TIME_FIELD]);
            return Optional.of(Duration.ofMillis(Math.round(ticks / TICKS_PER_SECOND * 1000)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static long parent(long pid) throws IOException {
        return Long.parseLong(fieldsAfterName(pid)[PARENT_FIELD]);
    }

    /** Fields from the third on: the second is the name in parentheses and may hold blanks and parentheses itself. */
    static String[] fieldsAfterName(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }
}
