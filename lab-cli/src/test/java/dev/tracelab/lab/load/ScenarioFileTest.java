package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
    private static final Path LOAD_TESTS = Path.of("").toAbsolutePath().resolveSibling("load-tests");

    @TempDir
    Path folder;

    @Test
    void head_givesPurposeAndNotes() throws IOException {
        write(
                "rush.ts",
                "// Is it fast? It should be,\n// all day.\n// Strategy: dynamic=2\n// Slow: back end\nimport x;\n// no");

        var scenario = ScenarioFile.named(folder, "rush");

        assertThat(scenario.purpose()).isEqualTo("Is it fast? It should be, all day.");
        assertThat(scenario.question()).isEqualTo("Is it fast?");
        assertThat(scenario.strategy()).hasValue("dynamic=2");
        assertThat(scenario.timing()).isEmpty();
        assertThat(scenario.slowsBackEnd()).isTrue();
        assertThat(scenario.comparesPercentiles()).isFalse();
    }

    @Test
    void unknownName_isRefused_andListsWhatThereIs() throws IOException {
        write("rush.ts", "// Is it fast?\n");
        write("calm.ts", "// Is it quiet?\n");

        assertThatThrownBy(() -> ScenarioFile.named(folder, "storm"))
                .isInstanceOf(LabException.class)
                .hasMessage("There is no scenario 'storm'. There are: calm, rush.");
    }

    @Test
    void everyScenario_hasAPurpose_andAStrategyThatExists() {
        assertThat(ScenarioFile.in(LOAD_TESTS)).hasSizeGreaterThanOrEqualTo(17).allSatisfy(scenario -> {
            assertThat(scenario.question()).as(scenario.name()).endsWith("?");
            scenario.strategy().ifPresent(StrategySwitch::parse);
        });
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
