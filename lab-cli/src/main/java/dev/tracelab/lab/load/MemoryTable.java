package dev.tracelab.lab.load;

import dev.tracelab.lab.terminal.Text;
import java.util.List;

/** The memory of each part before and after the load, on the page. */
final class MemoryTable {
    private MemoryTable() {}

    /** Nothing where nothing is known. */
    static String html(List<PartMemory> parts) {
        return parts.isEmpty()
                ? ""
                : "<h2>Memory</h2><p class=soft>Of each process, pages shared by several divided among them. A heap grows until"
                        + " its first collection: what a short load adds is no leak.</p>"
                        + Html.table(
                                List.of("", "before", "after"), parts.stream().map(MemoryTable::row));
    }

    private static String row(PartMemory part) {
        return Html.row(Html.text(part.part()), Text.mebibytes(part.before()), Text.mebibytes(part.after()));
    }
}
