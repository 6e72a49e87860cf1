package dev.tracelab.lab.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.process.ProcStat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JvmProbeTest {
    @Test
    void allocation_isSeenAtOnce() throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllocatingProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var probe = JvmProbe.of(program.pid())) {
            var before = probe.allocatedBytes();
            exchangeLine(program);

            assertThat(probe.allocatedBytes() - before).isGreaterThan(AllocatingProgram.BYTES);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void cpuTime_grows() {
        var own = ProcessHandle.current().pid();
        var before = ProcStat.cpuTime(own).orElseThrow();

        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (ProcStat.cpuTime(own).orElseThrow().equals(before) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(ProcStat.cpuTime(own).orElseThrow()).isGreaterThan(before);
    }

    private static void exchangeLine(Process program) throws IOException {
        program.getOutputStream().write('\n');
        program.getOutputStream().flush();
        assertThat(program.getInputStream().readNBytes(2)).isEqualTo("ok".getBytes(StandardCharsets.US_ASCII));
    }
}
