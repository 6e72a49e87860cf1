package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.Addresses;
import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.ledger.Ledger;
import dev.tracelab.lab.ledger.LedgerJson;
import dev.tracelab.lab.ledger.Snapshot;

/** What services and stores counted before the load; the ledger is made when it is over. */
final class Books {
    private final Addresses addresses;
    private final ResultFolder results;
    private final Snapshot before;

    private Books(Addresses addresses, ResultFolder results) {
        this.addresses = addresses;
        this.results = results;
        this.before = Snapshot.take(addresses);
    }

    static Books open(Addresses addresses, ResultFolder results) {
        var books = new Books(addresses, results);
        books.before.write(results.before());
        return books;
    }

    Ledger close(Issued issued) {
        var after = Snapshot.take(addresses);
        after.write(results.after());
        var ledger = Ledger.of(before, after, issued);
        results.write("ledger.json", LedgerJson.of(ledger).toPrettyString());
        return ledger;
    }
}
