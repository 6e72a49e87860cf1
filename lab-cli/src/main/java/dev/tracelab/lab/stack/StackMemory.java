package dev.tracelab.lab.stack;

import dev.tracelab.lab.process.Memory;
import java.util.OptionalLong;

/** What the stack costs in memory (PSS), part by part. */
public final class StackMemory {
    private StackMemory() {}

    /** Parts inside the supervisor have no memory of their own: empty. */
    public static OptionalLong of(StackState state, PartState part) {
        if (part.process() == null || part.process().equals(state.supervisor())) {
            return OptionalLong.empty();
        }
        return Memory.pssOfTree(part.process().pid());
    }

    public static OptionalLong ofSupervisor(StackState state) {
        return Memory.pss(state.supervisor().pid());
    }

    /** The supervisor with everything it started. */
    public static OptionalLong total(StackState state) {
        return Memory.pssOfTree(state.supervisor().pid());
    }
}
