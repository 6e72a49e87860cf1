package dev.tracelab.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.system.LabUnderTest;
import dev.tracelab.system.programs.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code lab load} with the real k6. */
final class LabLoad {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAGE = Pattern.compile("(\\S+)/index\\.html");

    private LabLoad() {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        // The container stack is found with all its parts, the Collector among them.
        return "compose".equals(System.getProperty("tracelab.stack"))
                ? run(List.of(), arguments)
                : run(
                        List.of(
                                "--frontend",
                                LabUnderTest.lab().frontend(),
                                "--query",
                                LabUnderTest.lab().queryUrl()),
                        arguments);
    }

    private static Run run(List<String> addresses, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlab.home=" + ROOT,
                "-jar",
                ROOT.resolve("lab-cli/target/lab-cli.jar").toString(),
                "load"));
        command.addAll(List.of(arguments));
        command.addAll(addresses);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TRACELAB_K6", Programs.k6().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** How it ended, and what it left. */
    record Run(int exitCode, String output) {

        JsonNode ledger() throws IOException {
            return JSON.readTree(folder().resolve("ledger.json").toFile());
        }

        Path folder() {
            var page = PAGE.matcher(output);
            assertThat(page.find()).as("the page is named in\n%s", output).isTrue();
            return Path.of(page.group(1));
        }
    }
}
