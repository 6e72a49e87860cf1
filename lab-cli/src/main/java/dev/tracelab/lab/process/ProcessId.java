package dev.tracelab.lab.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process, known for certain: the system reuses process ids, so the id alone is never enough to stop something.
 *
 * @param start when it started: on Linux boot id and clock ticks since boot, which no clock change can shift;
 *     elsewhere the wall-clock instant
 */
public record ProcessId(long pid, String start) {
    private static final int STATE_FIELD = 0;
    private static final int START_FIELD = 19;
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** Empty when no such process runs; one that has ended and only waits to be collected does not run. */
    public static Optional<ProcessId> of(long pid) {
        try {
            return Files.exists(BOOT_ID) ? ofLinux(pid) : ofHandle(pid);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static ProcessId current() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    @JsonIgnore
    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Asks it to end (SIGTERM); does nothing if it is gone or its id belongs to another process by now. */
    public void terminate() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Ends it at once (SIGKILL), under the same condition. */
    public void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static Optional<ProcessId> ofLinux(long pid) throws IOException {
        var fields = ProcStat.fieldsAfterName(pid);
        if (fields[STATE_FIELD].equals("Z")) {
            return Optional.empty();
        }
        var boot = Files.readString(BOOT_ID, StandardCharsets.US_ASCII).strip();
        return Optional.of(new ProcessId(pid, boot + "/" + fields[START_FIELD]));
    }

    private static Optional<ProcessId> ofHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle -> new ProcessId(
                        pid, handle.info().startInstant().map(Object::toString).orElse("unknown")));
    }
}
