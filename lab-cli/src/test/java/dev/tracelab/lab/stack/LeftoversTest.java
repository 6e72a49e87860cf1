package dev.tracelab.lab.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.process.ProcessId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private final List<Process> started = new java.util.ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void recordedProcess_isStopped() throws Exception {
        var service = start("sleep", "60");

        var removed = Leftovers.remove(state(Map.of(Part.AUTH_SERVICE, id(service))));

        assertThat(removed).containsExactly("auth-service");
        assertThat(service.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void processThatIgnoresTheRequest_isKilled() throws Exception {
        var stubborn = start("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done");
        stubborn.inputReader().readLine();

        var removed = Leftovers.remove(state(Map.of(Part.USER_SERVICE, id(stubborn))));

        assertThat(removed).containsExactly("user-service");
        assertThat(stubborn.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void strangerWithARecycledId_isLeftAlone() throws Exception {
        var stranger = start("sleep", "60");

        var removed = Leftovers.remove(state(Map.of(Part.AUTH_SERVICE, new ProcessId(stranger.pid(), "long ago"))));

        assertThat(removed).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    private Process start(String... command) throws IOException {
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static ProcessId id(Process process) {
        return ProcessId.of(process.pid()).orElseThrow();
    }

    private static StackState state(Map<Part, ProcessId> processes) {
        var parts = Arrays.stream(Part.values())
                .map(part -> new PartState(part.label(), 1, Phase.READY, processes.get(part), 0, 0L, ""))
                .toList();
        return new StackState(new ProcessId(1, "gone"), Phase.READY, "fast", 0, 0, 0L, null, "", parts);
    }
}
