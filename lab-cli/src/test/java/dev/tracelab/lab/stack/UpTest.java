package dev.tracelab.lab.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.lab.process.ProcessId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a stack, with stand-ins for the services and everything else real. */
class UpTest {
    @TempDir
    static Path root;

    private static LabProcess lab;

    @BeforeAll
    static void build() throws Exception {
        FakeBuild.in(root);
        lab = new LabProcess(root);
    }

    @AfterEach
    void down() throws Exception {
        lab.run("down");
    }

    @Test
    void up_isReadyAfterItsOwnFirstTrace_andDownLeavesNothing() throws Exception {
        var up = lab.run("up", "--detach", "--timing", "fast");

        var state = lab.state();
        var processes = processes(state);
        assertThat(up.output())
                .contains("Ready after")
                .contains("first complete trace after")
                .contains("./lab down");
        assertThat(up.exitCode()).isZero();
        assertThat(state.phase()).isEqualTo(Phase.READY);
        assertThat(state.timing()).isEqualTo("fast");
        assertThat(processes).hasSize(6).allMatch(ProcessId::isAlive);

        var down = lab.run("down");

        assertThat(down.output()).startsWith("Stopped in");
        assertThat(processes).noneMatch(ProcessId::isAlive);
        assertThat(lab.run("status").exitCode()).isEqualTo(3);
    }

    @Test
    void secondUp_saysThatItRuns_andChangesNothing() throws Exception {
        lab.run("up", "--detach");
        var before = lab.state();

        var second = lab.run("up");

        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.output())
                .contains("the stack already runs")
                .contains("pid " + before.supervisor().pid());
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void upAfterTheLauncherWasKilled_cleansUpAndStarts() throws Exception {
        lab.run("up", "--detach");
        var orphans = processes(lab.state());
        lab.state().supervisor().kill();
        await().until(() -> !lab.state().isAlive());

        var up = lab.run("up", "--detach");

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(orphans).noneMatch(ProcessId::isAlive);
        assertThat(lab.log("supervisor"))
                .contains("Stopped what an earlier stack had left running: postgresql, auth-service, user-service");
    }

    @Test
    void partThatDies_isToldAtOnceWithItsLastLines() throws Exception {
        lab.run("up", "--detach");

        lab.state().part(Part.AUTH_SERVICE).process().kill();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> lab.state().part(Part.AUTH_SERVICE).phase() == Phase.FAILED);
        await().untilAsserted(() -> assertThat(lab.log("supervisor"))
                .contains("auth-service ended with exit code 137.")
                .contains("fake service listens on"));
        var status = lab.run("status");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.output()).contains("ended with exit code 137");
    }

    @Test
    void partThatCannotStart_endsTheStart_withItsLastLines() throws Exception {
        var jar = root.resolve("api-gateway/target/quarkus-app/quarkus-run.jar");
        var kept = Files.readAllBytes(jar);
        Files.writeString(jar, "no jar");

        var up = lab.run("up", "--detach");

        Files.write(jar, kept);
        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output()).contains("api-gateway ended with exit code 1.").contains("Invalid or corrupt jarfile");
        assertThat(lab.run("status").exitCode()).isEqualTo(3);
    }

    @Test
    void requestAndTrace_onTheRunningStack() throws Exception {
        lab.run("up", "--detach");

        var request = lab.run("request", "user", "7");

        assertThat(request.exitCode()).isZero();
        assertThat(request.output())
                .containsPattern("auth-service +│ └ POST /introspect +10.0 ms .* 10 ms ✔ +\\+0.0 %")
                .containsPattern("user-service +└ SELECT users +40.0 ms .* 40 ms ✔ +\\+0.0 %");
        var id = request.output()
                .lines()
                .filter(line -> line.startsWith("trace "))
                .findFirst()
                .orElseThrow();
        assertThat(lab.run("trace", id.substring(6)).output())
                .contains("100.0 ms, 8 spans, 4 services")
                .contains("2 children, one after another")
                .contains("40 %  user-service SELECT users");
        assertThat(lab.run("trace", "f".repeat(32)).exitCode()).isEqualTo(1);
    }

    private static List<ProcessId> processes(StackState state) {
        return state.parts().stream()
                .map(PartState::process)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
