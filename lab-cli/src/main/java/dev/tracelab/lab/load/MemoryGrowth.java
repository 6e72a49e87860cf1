package dev.tracelab.lab.load;

import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.stack.Part;
import dev.tracelab.lab.stack.StackMemory;
import dev.tracelab.lab.stack.StackState;
import dev.tracelab.lab.stack.StateFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a load does to the memory of the embedded stack of this checkout; of other stacks nothing is known. */
final class MemoryGrowth {
    private final Optional<StackState> stack;
    private final Map<String, Long> before;

    private MemoryGrowth(Optional<StackState> stack) {
        this.stack = stack;
        this.before = now();
    }

    static MemoryGrowth begin(LabHome home, Target target) {
        return new MemoryGrowth(new StateFile(home)
                .running()
                .filter(state -> state.ports().url(Part.FRONTEND_SERVICE).equals(target.frontend())));
    }

    /** Without the parts that ended, and empty where the system does not tell. */
    List<PartMemory> end() {
        var after = now();
        return before.entrySet().stream()
                .filter(part -> after.containsKey(part.getKey()))
                .map(part -> new PartMemory(part.getKey(), part.getValue(), after.get(part.getKey())))
                .toList();
    }

    private Map<String, Long> now() {
        Map<String, Long> bytes = new LinkedHashMap<>();
        stack.ifPresent(state -> {
            state.parts()
                    .forEach(part -> StackMemory.of(state, part).ifPresent(memory -> bytes.put(part.name(), memory)));
            StackMemory.ofSupervisor(state).ifPresent(memory -> bytes.put("lab itself", memory));
        });
        return bytes;
    }
}
