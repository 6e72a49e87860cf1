package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.StackState;
import dev.tracelab.lab.stack.StateFile;
import java.time.Duration;

/**
 * Makes the receiver of the services' telemetry slow: it is halted for four seconds at a time, which is less than the five
 * after which an exporter gives a batch up, and then works for one. In the embedded stack that is the process which hosts
 * trace-store (and the payment provider, so no orders meanwhile), in the container stack the Collector.
 */
final class SlowBackEnd {
    private static final Duration HALTED = Duration.ofSeconds(4);
    private static final Duration WORKING = Duration.ofSeconds(1);

    private final Tools tools;
    private final String halt;
    private final String resume;

    private SlowBackEnd(Tools tools, String halt, String resume) {
        this.tools = tools;
        this.halt = halt;
        this.resume = resume;
    }

    static SlowBackEnd of(Tools tools, LabHome home, Target target) {
        var embedded = new StateFile(home).running().filter(state -> isOf(state, target));
        if (embedded.isPresent()) {
            var pid = embedded.get().supervisor().pid();
            return new SlowBackEnd(tools, "kill -STOP " + pid, "kill -CONT " + pid);
        }
        if (!target.addresses().collectors().isEmpty()) {
            var compose = "docker compose --project-directory '" + home.root() + "' ";
            return new SlowBackEnd(tools, compose + "pause otel-collector", compose + "unpause otel-collector");
        }
        throw LabException.environment("The receiver of telemetry can be halted in the embedded stack of this checkout"
                + " and in the container stack on this machine; " + target.frontend() + " is neither.");
    }

    /**
     * Returns at once.
     *
     * @param from measured from now
     */
    void between(Duration from, Duration to, Cleanup cleanup) {
        cleanup.add(this::resume);
        var begin = System.nanoTime();
        Thread.ofVirtual().name("slow-back-end").start(() -> {
            pause(from);
            while (System.nanoTime() - begin + HALTED.toNanos() <= to.toNanos() && !cleanup.isInterrupted()) {
                pulse();
                pause(WORKING);
            }
        });
    }

    /** In one shell, which goes on to the end when this program is killed in the middle. */
    private void pulse() {
        var outcome = tools.run("sh", "-c", halt + " && sleep " + HALTED.toSeconds() + "; " + resume);
        if (!outcome.isSuccess()) {
            tools.say("The back end could not be halted: " + outcome.lastLine());
        }
    }

    private void resume() {
        tools.run("sh", "-c", resume);
    }

    private static boolean isOf(StackState state, Target target) {
        return target.frontend().endsWith(":" + state.ports().of(Part.FRONTEND_SERVICE));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
