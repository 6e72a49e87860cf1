package dev.tracelab.lab.bench.overhead;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.process.Memory;
import dev.tracelab.lab.process.ProcStat;
import dev.tracelab.lab.stack.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what the processes have used, before and after a turn. */
final class Meter implements AutoCloseable {
    private final ServiceSet services;
    private final Surroundings around;
    private final Map<Part, JvmProbe> probes = new EnumMap<>(Part.class);

    Meter(ServiceSet services, Surroundings around) throws IOException {
        this.services = services;
        this.around = around;
        for (var part : Part.services()) {
            probes.put(part, JvmProbe.of(services.pid(part)));
        }
    }

    Reading read() {
        Map<Part, Double> cpu = new EnumMap<>(Part.class);
        Map<Part, Long> allocated = new EnumMap<>(Part.class);
        for (var part : Part.services()) {
            cpu.put(part, cpuSeconds(services.pid(part)));
            allocated.put(part, probes.get(part).allocatedBytes());
        }
        return new Reading(
                cpu,
                allocated,
                cpuSeconds(ProcessHandle.current().pid()),
                postgresCpu(),
                around.receiver().bytes());
    }

    /** Of all services together, since they were started. */
    long compilationMillis() {
        return probes.values().stream().mapToLong(JvmProbe::compilationMillis).sum();
    }

    /** Between two readings; memory is that of now. */
    Map<Part, Turn.Usage> usage(Reading before, Reading after) {
        Map<Part, Turn.Usage> usage = new EnumMap<>(Part.class);
        for (var part : Part.services()) {
            var pid = services.pid(part);
            usage.put(
                    part,
                    new Turn.Usage(
                            after.cpu().get(part) - before.cpu().get(part),
                            after.allocated().get(part) - before.allocated().get(part),
                            Memory.rss(pid).orElse(0),
                            Memory.pss(pid).orElse(0)));
        }
        return usage;
    }

    @Override
    public void close() {
        probes.values().forEach(JvmProbe::close);
    }

    /** The server and its connections; a connection that was closed in between is missing. */
    private double postgresCpu() {
        var server = around.postgresPid();
        var helpers = ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(server), helpers)
                .mapToDouble(pid -> ProcStat.cpuTime(pid).map(Meter::seconds).orElse(0.0))
                .sum();
    }

    private static double cpuSeconds(long pid) {
        return ProcStat.cpuTime(pid)
                .map(Meter::seconds)
                .orElseThrow(() -> LabException.failed("Process " + pid + " is gone, or this is not Linux."));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Everything so far; only differences mean something. */
    record Reading(
            Map<Part, Double> cpu,
            Map<Part, Long> allocated,
            double generatorCpu,
            double postgresCpu,
            long sentBytes) {}
}
