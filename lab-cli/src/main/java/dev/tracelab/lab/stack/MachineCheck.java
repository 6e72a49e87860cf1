package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.process.Memory;
import dev.tracelab.lab.process.PortCheck;
import dev.tracelab.lab.process.PortHolder;
import dev.tracelab.lab.terminal.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must be true of the machine before anything is started. Changes nothing. */
final class MachineCheck {
    private static final long NEEDED_MEMORY = 600L << 20;
    private static final long NEEDED_DISK = 100L << 20;
    private static final long NEEDED_DISK_FIRST_TIME = 300L << 20;

    private MachineCheck() {}

    static void run(LabHome home, Ports ports) {
        checkFolder(home);
        checkMemory();
        checkPorts(ports);
    }

    static void checkPorts(Ports ports) {
        List<String> taken = new ArrayList<>();
        for (var part : Part.values()) {
            for (int port : ports.all(part)) {
                if (!PortCheck.isFree(port)) {
                    taken.add("Port " + port + ", which " + part.label() + " needs, is held by "
                            + PortHolder.describe(port).orElse("another process") + ".");
                }
            }
        }
        if (!taken.isEmpty()) {
            throw LabException.environment(String.join(System.lineSeparator(), taken) + System.lineSeparator()
                    + "Nothing was started. End that process, or move the stack: ./lab up --port-offset 1000");
        }
    }

    static void checkFolder(LabHome home) {
        var folder = home.state();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
            checkSpace(folder, Files.exists(home.data("postgres")) ? NEEDED_DISK : NEEDED_DISK_FIRST_TIME);
        } catch (IOException e) {
            throw new LabException(2, "The folder " + folder + " cannot be written: " + reason(e), e);
        }
    }

    private static void checkSpace(Path folder, long needed) throws IOException {
        var usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < needed) {
            throw LabException.environment("The disk of " + folder + " is full: " + Text.mebibytes(usable) + " left, "
                    + Text.mebibytes(needed) + " needed.");
        }
    }

    private static void checkMemory() {
        Memory.available().ifPresent(available -> {
            if (available < NEEDED_MEMORY) {
                throw LabException.environment("Not enough memory: " + Text.mebibytes(available) + " available, about "
                        + Text.mebibytes(NEEDED_MEMORY) + " needed.");
            }
        });
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "permission denied" : e.getMessage();
    }
}
