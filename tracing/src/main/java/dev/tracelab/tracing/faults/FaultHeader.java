package dev.tracelab.tracing.faults;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The header {@code X-Lab-Fault: service=fault[:argument], …} and the baggage entry of the same form. Parsing is strict:
 * a fault that is silently ignored would teach a wrong lesson.
 */
public final class FaultHeader {

    public static final String NAME = "X-Lab-Fault";

    private FaultHeader() {}

    /** @throws ProblemException 400 that lists what exists, when anything in the text is unknown */
    public static List<Fault> parse(String text) {
        List<Fault> faults = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            faults.add(parseOne(part.strip()));
        }
        return List.copyOf(faults);
    }

    public static String format(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining(","));
    }

    private static Fault parseOne(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw refuse("each fault is written service=fault or service=fault:argument");
        }
        String service = text.substring(0, equals);
        String[] fault = text.substring(equals + 1).split(":", 2);
        return find(service, fault[0], fault.length > 1 ? fault[1] : "");
    }

    private static Fault find(String service, String id, String argument) {
        if (Arrays.stream(FaultType.values()).noneMatch(t -> t.services().contains(service))) {
            throw refuse("there is no such service");
        }
        FaultType type = Arrays.stream(FaultType.values())
                .filter(t -> t.id().equals(id) && t.services().contains(service))
                .findFirst()
                .orElseThrow(() -> refuse(service + " has no such fault"));
        if (!type.argument().accepts(argument)) {
            throw refuse(type.id() + " takes " + describe(type.argument()));
        }
        return new Fault(service, type, argument);
    }

    private static String describe(FaultType.Argument argument) {
        return argument == FaultType.Argument.NONE ? "no argument" : "an argument such as " + argument.example();
    }

    private static ProblemException refuse(String what) {
        return new ProblemException(
                400, NAME + ": " + what + ".", Map.of("field", NAME, "faults", FaultCatalog.byService()), null);
    }
}
