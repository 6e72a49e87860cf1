package dev.tracelab.lab.ledger;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The snapshots that are kept: those of {@code lab ledger} itself and those of load runs. */
final class Snapshots {
    static final String BEFORE = "before.json";
    static final String AFTER = "after.json";
    static final String ISSUED = "issued.ndjson";

    private final Path own;
    private final Path results;

    Snapshots(LabHome home) {
        own = home.state().resolve("ledger");
        results = home.root().resolve("load-tests/results");
    }

    void keep(Snapshot snapshot) {
        snapshot.write(own.resolve(snapshot.takenAt().replace(':', '-') + ".json"));
    }

    /** The last one of this stack that was taken at or before a time. */
    Optional<Snapshot> lastBefore(Instant time, Addresses addresses) {
        List<Path> files = new ArrayList<>(list(own));
        runs().forEach(run -> {
            files.add(run.resolve(BEFORE));
            files.add(run.resolve(AFTER));
        });
        return files.stream()
                .filter(Files::exists)
                .map(Snapshot::read)
                .filter(snapshot -> snapshot.addresses().equals(addresses))
                .filter(snapshot -> !snapshot.time().isAfter(time))
                .max(Comparator.comparing(Snapshot::time));
    }

    /** What all load runs issued between two moments. */
    Issued issued(Instant from, Instant to) {
        return Issued.of(runs().stream()
                .map(run -> run.resolve(ISSUED))
                .filter(Files::exists)
                .map(Issued::read)
                .map(issued -> issued.between(from, to)));
    }

    private List<Path> runs() {
        return list(results).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new LabException(2, folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
