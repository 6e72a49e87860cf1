package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which snapshot {@code --since} means. */
class PeriodTest {
    @TempDir
    Path folder;

    private final Snapshot snapshot = new Scene().requests("normal", 3, 3).after();
    private Snapshots snapshots;

    @BeforeEach
    void open() {
        snapshots = new Snapshots(new LabHome(folder, folder.resolve(".lab")));
    }

    @Test
    void snapshot_isKeptAndFoundAgain() {
        snapshots.keep(snapshot);

        var found = snapshots.lastBefore(snapshot.time(), snapshot.addresses());

        assertThat(found).hasValue(snapshot);
    }

    @Test
    void laterSnapshot_andThatOfAnotherStack_areNotMeant() {
        snapshots.keep(snapshot);
        var elsewhere = new Addresses("http://elsewhere:8080", "http://elsewhere:16686", null, List.of());

        assertThat(snapshots.lastBefore(snapshot.time().minusMillis(1), snapshot.addresses()))
                .isEmpty();
        assertThat(snapshots.lastBefore(snapshot.time(), elsewhere)).isEmpty();
    }

    @Test
    void time_isReadWithAndWithoutItsDay() {
        assertThat(Period.time("2026-11-21T17:05:00Z")).isEqualTo(Instant.parse("2026-11-21T17:05:00Z"));
        assertThat(Period.time("17:05")).isBeforeOrEqualTo(Instant.now().plusSeconds(86_400));
    }

    @Test
    void neitherFolderNorTime_isRefused() {
        assertThatThrownBy(() -> new Period(snapshots, snapshot::addresses).ledger("yesterday"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("--since yesterday: no such folder, and no time");
    }

    @Test
    void folderWithoutRun_isRefused() {
        assertThatThrownBy(() -> new Period(snapshots, snapshot::addresses).ledger(folder.toString()))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("before.json is missing");
    }

    @Test
    void timeBeforeTheFirstSnapshot_isRefused() {
        assertThatThrownBy(() -> new Period(snapshots, snapshot::addresses).ledger("2026-11-21T17:05:00Z"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("No snapshot of this stack was taken before 2026-11-21T17:05:00Z");
    }
}
