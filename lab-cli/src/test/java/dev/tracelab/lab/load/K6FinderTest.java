package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.terminal.NoTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class K6FinderTest {
    private static final String VERSION_2 = "k6 v2.2.0 (go1.26.8, linux/amd64)";

    @TempDir
    Path cache;

    private final FakeTools tools = new FakeTools();
    private K6Pins pins;

    @BeforeEach
    void pins() {
        pins = new K6Pins("grafana/k6:2.2.0", "2.2.0", cache, Path.of("/lab/k6"));
    }

    @Test
    void namedProgram_wins() {
        tools.installed("k6", VERSION_2);
        tools.answer("/opt/k6 version", VERSION_2);

        var k6 = new K6Finder(Map.of("TRACELAB_K6", "/opt/k6"), pins, tools).find();

        assertThat(k6.origin()).isEqualTo("k6 v2.2.0 (/opt/k6)");
        assertThat(k6.command(cache, cache, List.of("run"))).containsExactly("/opt/k6", "run");
    }

    @Test
    void namedProgram_thatIsNoK6_isRefused_evenIfAnotherIsThere() {
        tools.installed("k6", VERSION_2);

        assertThatThrownBy(() -> new K6Finder(Map.of("TRACELAB_K6", "/bin/ls"), pins, tools).find())
                .isInstanceOf(LabException.class)
                .hasMessageStartingWith("TRACELAB_K6: /bin/ls is no k6");
    }

    @Test
    void olderProgram_isPassedOver_forOneBuiltBefore() throws IOException {
        tools.installed("k6", "k6 v0.49.0 (go1.21)");
        var built = cache.resolve("2.2.0/k6");
        Files.createDirectories(built.getParent());
        assertThat(Files.createFile(built).toFile().setExecutable(true)).isTrue();
        tools.answer(built + " version", VERSION_2);

        assertThat(find().origin()).isEqualTo("k6 v2.2.0 (" + built + ")");
    }

    @Test
    void image_isUsed_whenAnEngineAnswers_andSeesBothFolders() {
        tools.installed("docker", "");
        tools.answer("docker version", "");
        tools.answer("docker image inspect grafana/k6:2.2.0", "");
        tools.answer("id -u", "1000");
        tools.answer("id -g", "100");

        var command = find().command(Path.of("/lab/load-tests"), Path.of("/lab/results"), List.of("run", "smoke.ts"));

        assertThat(String.join(" ", command))
                .isEqualTo("docker run --rm --network host --user 1000:100 --volume /lab/load-tests:/lab/load-tests:ro"
                        + " --volume /lab/results:/lab/results grafana/k6:2.2.0 run smoke.ts");
    }

    @Test
    void go_buildsThePinnedVersion_intoTheCache() {
        tools.installed("go", "");
        var built = cache.resolve("2.2.0/k6");
        tools.answer("/usr/bin/go -C /lab/k6 build -ldflags -s -w -o " + built + " go.k6.io/k6/v2", "");
        tools.answer(built + " version", VERSION_2);

        assertThat(find().origin()).contains(built.toString());
    }

    @Test
    void nothing_isSaidWithEveryReason() {
        tools.installed("k6", "k6 v1.8.1 (go1.25)");

        assertThatThrownBy(this::find)
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll(
                        "Load tests need k6 2 or newer",
                        "k6 v1.8.1, too old",
                        "No container engine answers",
                        "no Go",
                        "TRACELAB_K6=<path>");
    }

    private K6 find() {
        return new K6Finder(Map.of(), pins, tools).find();
    }

    /** A machine on which these programs are installed and answer so; all others fail. */
    private static final class FakeTools extends Tools {
        private final List<String> installed = new ArrayList<>();
        private final Map<String, String> answers = new HashMap<>();

        FakeTools() {
            super(NoTerminal.terminal());
        }

        void installed(String program, String version) {
            installed.add(program);
            answers.put("/usr/bin/" + program + " version", version);
        }

        void answer(String command, String answer) {
            answers.put(command, answer);
        }

        @Override
        Optional<Path> onPath(String program) {
            return installed.contains(program) ? Optional.of(Path.of("/usr/bin", program)) : Optional.empty();
        }

        @Override
        Answer run(Map<String, String> environment, String... command) {
            var answer = answers.get(String.join(" ", command));
            return answer == null ? new Answer(127, "not found") : new Answer(0, answer);
        }
    }
}
