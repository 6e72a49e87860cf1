package dev.tracelab.lab.ledger;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabHome;
import dev.tracelab.lab.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "ledger",
        description = "Account for every span: what was issued, sampled, exported, received and stored.",
        footer = {
            "",
            "  lab ledger                                   since the services started",
            "  lab ledger --since 2026-11-21T17:05:00Z      since the last snapshot before that time",
            "  lab ledger --since load-tests/results/…      for the requests of a load run",
            "",
            "Each run leaves a snapshot in .lab/ledger/ for --since. Exits with 1 when a number is outside of what 4 σ "
                    + "allow, or a span is not accounted for."
        })
public final class LedgerCommand implements Callable<Integer> {
    @Option(
            names = "--since",
            paramLabel = "FOLDER|TIME",
            description = "Results of a load run, or a time (RFC 3339, or HH:MM[:SS] of today).")
    String since;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Option(names = "--frontend", paramLabel = "URL", description = "Frontend to ask (default: the running stack's).")
    String frontend;

    @Option(names = "--query", paramLabel = "URL", description = "Query API that has the traces.")
    String query;

    @Option(names = "--tempo", paramLabel = "URL", description = "Tempo, where there is one.")
    String tempo;

    @Option(
            names = "--collector",
            paramLabel = "URL",
            split = ",",
            description = "Metrics of the Collectors, such as http://localhost:8888/metrics.")
    List<String> collectors = List.of();

    @Override
    public Integer call() {
        var home = LabHome.current();
        var snapshots = new Snapshots(home);
        var ledger = new Period(snapshots, () -> addresses(home)).ledger(since);
        var terminal = Terminal.current();
        if (json) {
            terminal.line(LedgerJson.of(ledger).toPrettyString());
        } else {
            new LedgerView(terminal).print(ledger);
        }
        return ledger.isGood() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Addresses addresses(LabHome home) {
        if (frontend != null && query != null) {
            return new Addresses(frontend, query, tempo, collectors);
        }
        var running = Addresses.current(home);
        return new Addresses(
                frontend == null ? running.frontend() : frontend,
                query == null ? running.query() : query,
                tempo == null ? running.tempo() : tempo,
                collectors.isEmpty() ? running.collectors() : collectors);
    }
}
