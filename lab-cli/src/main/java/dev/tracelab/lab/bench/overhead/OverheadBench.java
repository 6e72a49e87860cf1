package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.Ports;
import dev.tracelab.lab.stack.UpOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs the variants side by side, one of them under load at a time. Turns of different variants lie seconds apart, so
 * that what the machine does besides hits all of them, and a ratio within one round is worth more than two runs.
 */
final class OverheadBench {
    /** Sets of services lie this far apart. */
    private static final int PORT_STEP = 20;

    private final LabHome home;
    private final Ports ports;
    private final Plan plan;
    private final Consumer<String> progress;

    OverheadBench(LabHome home, Ports ports, Plan plan, Consumer<String> progress) {
        this.home = home;
        this.ports = ports;
        this.plan = plan;
        this.progress = progress;
    }

    Measured run() throws IOException, InterruptedException {
        List<Turn> turns = new ArrayList<>();
        var apart = home.withState(home.state().resolve("overhead"));
        try (var around = Surroundings.start(apart, home, ports)) {
            for (var start = 1; start <= plan.starts(); start++) {
                turns.addAll(measure(around, start));
            }
            return new Measured(turns, plan.pacedSeconds() > 0 ? paced(around) : List.of());
        }
    }

    private List<Turn> measure(Surroundings around, int start) throws IOException, InterruptedException {
        try (var sets = start(around, UpOptions.Timing.FAST, List.of(Variant.Services.values()))) {
            warmUp(sets);
            List<Turn> turns = new ArrayList<>();
            var random = new Random(start);
            for (var round = 1; round <= plan.rounds(); round++) {
                var order = new ArrayList<>(Arrays.asList(Variant.values()));
                Collections.shuffle(order, random);
                for (var variant : order) {
                    var turn = sets.of(variant.services()).turn(variant, start, round, plan.requests());
                    turns.add(turn);
                    progress.accept(line(turn));
                }
            }
            return turns;
        }
    }

    /** In pieces, so that all sets reach their last piece at the same time; that with tracing sees every rate. */
    private void warmUp(LoadedSets sets) throws InterruptedException {
        for (var piece = 0; piece < plan.pieces(); piece++) {
            for (var set : sets.all()) {
                var own = Arrays.stream(Variant.values())
                        .filter(variant -> variant.services() == set.kind())
                        .toList();
                var seconds = set.warmUp(own.get(own.size() - 1 - piece % own.size()), plan.warmUp() / plan.pieces());
                progress.accept(
                        "warm-up %d of %d  %-10s %.1f s".formatted(piece + 1, plan.pieces(), set.kind(), seconds));
            }
        }
    }

    /** Compared with the SDK disabled, which the turns before compare with the extension absent. */
    private List<Turn> paced(Surroundings around) throws IOException, InterruptedException {
        var kinds = List.of(Variant.Services.DISABLED, Variant.Services.TRACED);
        try (var sets = start(around, UpOptions.Timing.DOCUMENTED, kinds)) {
            List<Turn> turns = new ArrayList<>();
            for (var set : sets.all()) {
                set.warmUpWithWaits(plan.warmUp() / 4);
            }
            for (var round = 0; round <= Plan.PACED_TURNS; round++) {
                for (var variant : List.of(Variant.DISABLED, Variant.ALL)) {
                    var turn = sets.of(variant.services()).paced(variant, round, plan.pacedSeconds());
                    progress.accept("documented times, " + line(turn));
                    turns.add(turn);
                }
            }
            // The first round has warmed up what waits.
            return turns.stream().filter(turn -> turn.round() > 0).toList();
        }
    }

    private LoadedSets start(Surroundings around, UpOptions.Timing timing, List<Variant.Services> kinds)
            throws IOException, InterruptedException {
        var sets = new LoadedSets();
        try {
            for (var i : IntStream.range(0, kinds.size()).toArray()) {
                progress.accept("starting the services: " + kinds.get(i));
                var options = new UpOptions(timing, new Ports(ports.offset() + i * PORT_STEP));
                var services = ServiceSet.start(kinds.get(i), around, options);
                sets.add(LoadedSet.of(services, around, plan.connections()));
            }
            return sets;
        } catch (IOException | InterruptedException | RuntimeException e) {
            sets.close();
            throw e;
        }
    }

    private static String line(Turn turn) {
        return "start %d, round %d  %-16s %6.2f CPU s per 10,000  %6.0f req/s  p50 %5.1f ms"
                .formatted(
                        turn.start(),
                        turn.round(),
                        turn.variant().label(),
                        turn.cpu(),
                        turn.latency().perSecond(),
                        turn.latency().p50());
    }
}
