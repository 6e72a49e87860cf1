package dev.tracelab.lab.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** The root script {@code lab} in a checkout that is built already, with JDKs that only say who they are. */
@DisabledOnOs(WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    @BeforeEach
    void builtCheckout() throws IOException {
        Files.createDirectories(folder.resolve("checkout/lab-cli/target"));
        Files.createDirectories(folder.resolve("checkout/.lab/build"));
        Files.createFile(folder.resolve("checkout/lab-cli/target/lab-cli.jar"));
        Files.createFile(folder.resolve("checkout/.lab/build/stamp"));
        Files.copy(Path.of("../lab"), folder.resolve("checkout/lab"));
        tools();
    }

    @Test
    void newestJdk_wins_wherever() throws Exception {
        jdk("jvm/jdk-21", "21.0.9");
        jdk("jvm/jdk-25", "25.0.3");
        jdk("jvm/jdk-9", "9.0.4");

        var run = lab(jdk("own/jdk-24", "24.0.1"), "status", "--json");

        assertThat(run.output()).startsWith("java of 25.0.3").endsWith("lab-cli.jar status --json\n");
    }

    @Test
    void javaHome_withTheNewestOne_wins() throws Exception {
        jdk("jvm/jdk-25", "25");

        var run = lab(jdk("own/jdk-25", "25.0.3"), "status");

        assertThat(run.output()).startsWith("java of 25.0.3");
    }

    @Test
    void javaHomeWithAnOldOne_doesNotMatter() throws Exception {
        jdk("jvm/jdk-21", "21.0.9");

        var run = lab(jdk("own/jdk-17", "17.0.15"), "status");

        assertThat(run.output()).startsWith("java of 21.0.9");
    }

    @Test
    void folderWithBlanks_isFine() throws Exception {
        var run = lab(jdk("own/my jdk", "25.0.3"), "status");

        assertThat(run.output()).startsWith("java of 25.0.3");
    }

    @Test
    void runtimeWithoutCompiler_isNoJdk() throws Exception {
        Files.delete(jdk("jvm/jre-25", "25.0.3").resolve("bin/javac"));
        jdk("jvm/jdk-21", "21.0.9");

        assertThat(lab(null, "status").output()).startsWith("java of 21.0.9");
    }

    @Test
    void noSuitableJdk_saysWhatWasFoundAndWhatIsNeeded() throws Exception {
        var old = jdk("jvm/jdk-17", "17.0.15");

        var run = lab(null, "status");

        assertThat(run.output())
                .isEqualTo("lab: Trace Lab needs a JDK of version 21 or newer; found 17.0.15 in " + old
                        + " (install one, or point JAVA_HOME to it).\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void noJdkAtAll_saysNone() throws Exception {
        var run = lab(null, "status");

        assertThat(run.output()).contains("found none");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n" + "JAVA_RUNTIME_VERSION=\"" + version
                        + "+9\"\n");
        for (var program : List.of("java", "javac")) {
            program(home.resolve("bin").resolve(program), "echo \"java of " + version + " $*\"");
        }
        return home;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A PATH without any java. */
    private void tools() throws IOException {
        Files.createDirectories(folder.resolve("tools"));
        for (var tool : List.of(
                "dirname", "sed", "awk", "sort", "head", "cut", "find", "tr", "cat", "readlink", "env", "stty")) {
            var program = Stream.of("/usr/bin", "/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst();
            program(folder.resolve("tools").resolve(tool), "exec " + program.orElseThrow() + " \"$@\"");
        }
    }

    private Run lab(Path javaHome, String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of("/bin/sh", folder.resolve("checkout/lab").toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("tools").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LAB_JDK_FOLDERS", folder.resolve("jvm") + "/*");
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome.toString());
        }
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int exitCode, String output) {}
}
