package dev.tracelab.lab.ledger;

import dev.tracelab.lab.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/** Which time {@code lab ledger --since} is about. */
final class Period {
    private final Snapshots snapshots;
    private final Supplier<Addresses> addresses;

    Period(Snapshots snapshots, Supplier<Addresses> addresses) {
        this.snapshots = snapshots;
        this.addresses = addresses;
    }

    /** @param since null for the start of the services */
    Ledger ledger(String since) {
        if (since == null) {
            var now = now();
            return Ledger.of(Snapshot.beginning(now.addresses()), now, Issued.unknown());
        }
        var folder = Path.of(since);
        return Files.isDirectory(folder) ? ofRun(folder) : sinceTime(time(since));
    }

    /** Until its end if it has ended, else until now. */
    private Ledger ofRun(Path folder) {
        var before = Snapshot.read(existing(folder.resolve(Snapshots.BEFORE)));
        var issued = Issued.read(existing(folder.resolve(Snapshots.ISSUED)));
        var after = folder.resolve(Snapshots.AFTER);
        return Ledger.of(before, Files.exists(after) ? Snapshot.read(after) : now(), issued);
    }

    private Ledger sinceTime(Instant time) {
        var stack = addresses.get();
        var before = snapshots
                .lastBefore(time, stack)
                .orElseThrow(() -> LabException.environment("No snapshot of this stack was taken before " + time
                        + ". 'lab ledger' without --since takes one and accounts for all since the services started."));
        var now = now();
        return Ledger.of(before, now, snapshots.issued(before.time(), now.time()));
    }

    private Snapshot now() {
        var now = Snapshot.take(addresses.get());
        snapshots.keep(now);
        return now;
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw LabException.environment("--since " + file.getParent() + ": " + file.getFileName()
                    + " is missing; a folder of load-tests/results/ is needed.");
        }
        return file;
    }

    static Instant time(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalTime.parse(text)
                            .atDate(LocalDate.now(ZoneId.systemDefault()))
                            .atZone(ZoneId.systemDefault())
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw new LabException(
                    2, "--since " + text + ": no such folder, and no time such as 17:05 or 2026-11-21T17:05:00Z.", e);
        }
    }
}
