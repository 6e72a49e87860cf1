package dev.tracelab.lab.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the system itself says that there is too little: in a mount namespace, which needs Linux that allows it. */
class LowMemoryTest {
    @TempDir
    Path root;

    @Test
    void up_saysSo_andStartsNothing() throws Exception {
        var surroundings = withMeminfo("MemTotal: 500000 kB\nMemAvailable: 409600 kB\n");
        assumeThat(canRun(surroundings)).as("mount namespaces").isTrue();
        FakeBuild.in(root);
        var lab = new LabProcess(root);

        var up = lab.runIn(surroundings, "up", "--detach");

        assertThat(up.output())
                .contains("Not enough memory: 400 MiB available, about 600 MiB needed.")
                .doesNotContain("\tat ");
        assertThat(up.exitCode()).isEqualTo(2);
        assertThat(lab.run("status").exitCode()).isEqualTo(3);
    }

    private List<String> withMeminfo(String content) throws IOException {
        var file = Files.writeString(root.resolve("meminfo"), content);
        return List.of(
                "unshare", "-rm", "sh", "-c", "mount --bind \"$0\" /proc/meminfo && exec \"$@\"", file.toString());
    }

    private static boolean canRun(List<String> surroundings) throws InterruptedException {
        var command = Stream.concat(surroundings.stream(), Stream.of("true")).toList();
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
