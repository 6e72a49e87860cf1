package dev.tracelab.lab.load;

import dev.tracelab.lab.ledger.Issued;
import dev.tracelab.lab.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs that nobody made. A back end has the traces that were sampled. */
final class LoadResults {
    private LoadResults() {}

    static List<Issued.Request> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Issued.Request(
                        1_000 + i, "%032x".formatted(i), i % 2 == 0, i % 2 == 0 ? "normal" : "slow", 200, 5 + i % 700))
                .toList();
    }

    static LoadResult with(List<Issued.Request> requests, boolean met) {
        return with(requests, met, List.of(), List.of());
    }

    static LoadResult with(
            List<Issued.Request> requests, boolean met, List<PercentileCheck> percentiles, List<PartMemory> memory) {
        var stored = requests.stream()
                .filter(Issued.Request::sampled)
                .map(Issued.Request::traceId)
                .collect(Collectors.toUnmodifiableSet());
        return new LoadResult(
                new ScenarioFile("smoke", Path.of("smoke.ts"), List.of("Does it work?")),
                "http://localhost:8080",
                "k6 v2.2.0",
                Instant.EPOCH,
                Duration.ofSeconds(6),
                requests,
                List.of(new Threshold("http_req_duration", "p(95)<300", 120, met)),
                new Ledger("", "", "probability=0.5", List.of(), stored, List.of()),
                percentiles,
                memory,
                List.of());
    }
}
