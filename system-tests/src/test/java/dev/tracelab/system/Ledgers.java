package dev.tracelab.system;

import dev.tracelab.lab.ledger.Addresses;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.LedgerView;
import dev.tracelab.lab.ledger.Snapshot;
import dev.tracelab.lab.terminal.Terminal;
import java.util.List;

/** Ledgers of a private stack. */
public final class Ledgers {

    private Ledgers() {}

    static Snapshot snapshot(PrivateLab lab) {
        return Snapshot.take(Addresses.embedded(lab.ports()));
    }

    /** From an earlier snapshot until now. */
    public static Ledger ledger(Snapshot before, Issued issued) {
        Ledger ledger = Ledger.of(before, Snapshot.take(before.addresses()), issued);
        // What a person would have read, for the report of a failed test.
        new LedgerView(Terminal.plain(System.out, 120)).print(ledger);
        return ledger;
    }

    /** What is not as it should be: {@code stored trace-store lost}. */
    public static List<String> bad(Ledger ledger) {
        return ledger.rows().stream()
                .filter(row -> row.verdict().isBad())
                .map(row -> row.step().label() + " " + row.where() + " "
                        + row.verdict().label())
                .toList();
    }
}
