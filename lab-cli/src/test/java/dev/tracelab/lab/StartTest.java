package dev.tracelab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartTest {
    private static final int CLASS_FILE_OF_JAVA_8 = 52;

    @Test
    void start_canBeReadByJava8() throws IOException {
        try (var file = new DataInputStream(Start.class.getResourceAsStream("Start.class"))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(file.readUnsignedShort()).as("minor version").isZero();
            assertThat(file.readUnsignedShort()).as("major version").isEqualTo(CLASS_FILE_OF_JAVA_8);
        }
    }

    /** With the real thing, where this machine has one. */
    @Test
    void olderJava_saysInOneLineWhatIsNeeded() throws Exception {
        var java = olderJava();
        assumeThat(java).as("a Java older than 21").isPresent();

        var run = run(java.get(), "status");

        assertThat(run.output())
                .matches("lab: Trace Lab needs Java 21 or newer; this is Java [0-9._]+ in \\S+\\. "
                        + "The script \\./lab finds a fitting JDK by itself\\.\\R");
        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void fittingJava_runsTheCommand() throws Exception {
        var run = run(Path.of(System.getProperty("java.home")), "help");

        assertThat(run.output()).contains("Usage: lab");
        assertThat(run.exitCode()).isZero();
    }

    private static Optional<Path> olderJava() throws IOException {
        var folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var homes = Files.list(folder)) {
            return homes.filter(StartTest::isOlderJava).findFirst();
        }
    }

    private static boolean isOlderJava(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release"))
                            .matches("(?s).*JAVA_VERSION=\"(1\\.8|9|1[0-9]|20)[\".].*");
        } catch (IOException e) {
            return false;
        }
    }

    private static Run run(Path javaHome, String argument) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        javaHome.resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName(),
                        argument)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int exitCode, String output) {}
}
