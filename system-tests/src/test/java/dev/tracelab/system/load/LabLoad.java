package dev.tracelab.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.system.LabUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code lab load} with the real k6. Without one the test is skipped; with {@code CI=true} it fails. */
final class LabLoad {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAGE = Pattern.compile("(\\S+)/index\\.html");

    private LabLoad() {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        requireK6();
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
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static void requireK6() throws IOException {
        boolean found = found();
        if (System.getenv("CI") != null) {
            assertThat(found)
                    .as("CI leaves nothing out: TRACELAB_K6, k6 on the PATH or in the cache")
                    .isTrue();
        }
        assumeTrue(found, "no k6: TRACELAB_K6=<path> names one, see load-tests/README.md");
    }

    /** Only what is there: a test neither pulls an image nor builds k6. */
    private static boolean found() throws IOException {
        String cache =
                System.getenv().getOrDefault("TRACELAB_CACHE", System.getProperty("user.home") + "/.cache/trace-lab");
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "k6"));
        return System.getenv("TRACELAB_K6") != null
                || onPath.anyMatch(Files::isExecutable)
                || children(Path.of(cache, "k6")).anyMatch(folder -> Files.isExecutable(folder.resolve("k6")));
    }

    private static Stream<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.toList().stream();
        }
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
