package dev.tracelab.lab.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.process.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    @TempDir
    Path folder;

    @Test
    void board_isWrittenAndReadBack() {
        var board = board();

        board.starting(Part.AUTH_SERVICE, "no AOT cache");
        board.runs(Part.AUTH_SERVICE, new ProcessId(42, "then"));
        board.ready(Part.AUTH_SERVICE);

        var read = file().read().orElseThrow();
        assertThat(read).isEqualTo(board.state());
        assertThat(read.part(Part.AUTH_SERVICE).process()).isEqualTo(new ProcessId(42, "then"));
        assertThat(read.part(Part.AUTH_SERVICE).port()).isEqualTo(8083);
        assertThat(read.part(Part.AUTH_SERVICE).phase()).isEqualTo(Phase.READY);
    }

    @Test
    void running_isOnlyTheStackOfALivingSupervisor() throws IOException {
        board();
        assertThat(file().running()).isPresent();

        var text = Files.readString(json());
        Files.writeString(json(), text.replace("\"start\" : \"", "\"start\" : \"earlier "));

        assertThat(file().running()).isEmpty();
        assertThat(file().read()).isPresent();
    }

    @Test
    void noFile_isNoStack() {
        assertThat(file().read()).isEmpty();
    }

    @Test
    void damagedFile_isNamed() throws IOException {
        Files.createDirectories(json().getParent());
        Files.writeString(json(), "{\"phase\":");

        assertThatThrownBy(() -> file().read())
                .hasMessageContaining(json().toString())
                .hasMessageContaining("damaged");
    }

    private StackBoard board() {
        var options = new UpOptions(UpOptions.Timing.DOCUMENTED, new Ports(1));
        return new StackBoard(file(), Clock.systemUTC(), options, 0);
    }

    private StateFile file() {
        return new StateFile(new LabHome(folder, folder));
    }

    private Path json() {
        return folder.resolve("run/state.json");
    }
}
