package dev.tracelab.lab.bench.overhead;

import java.util.ArrayList;
import java.util.List;

/** The sets that run side by side, closed together. */
final class LoadedSets implements AutoCloseable {
    private final List<LoadedSet> sets = new ArrayList<>();

    void add(LoadedSet set) {
        sets.add(set);
    }

    List<LoadedSet> all() {
        return sets;
    }

    LoadedSet of(Variant.Services kind) {
        return sets.stream().filter(set -> set.kind() == kind).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        sets.forEach(LoadedSet::close);
    }
}
