package dev.tracelab.lab.adaptive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The services' own counters, asked one after the other: what the embedded stack has. The rate is that of a window, since
 * the number of requests in a short time is mostly chance.
 */
final class ServiceCounters implements RateSource {

    private final Map<String, String> urls;
    private final Page pages;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Deque<Sample>> samples = new LinkedHashMap<>();

    /**
     * @param urls of each service's page of metrics, by its name
     * @param window as long as several readings
     */
    ServiceCounters(Map<String, String> urls, Page pages, Duration window, InstantSource clock) {
        this.urls = urls;
        this.pages = pages;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Rates read() {
        Map<Operation, Double> perSecond = new HashMap<>();
        Set<String> answered = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        urls.forEach((service, url) -> {
            try {
                if (add(service, new Sample(clock.instant(), RequestCount.parse(pages.read(url))), perSecond)) {
                    answered.add(service);
                }
            } catch (IOException e) {
                samples.remove(service);
                problems.add(service + " cannot be asked at " + url + " (" + e.getMessage() + ")");
            }
        });
        return new Rates(perSecond, answered, problems);
    }

    /** False for the first reading of a service: one count is no rate. */
    private boolean add(String service, Sample now, Map<Operation, Double> perSecond) {
        Deque<Sample> known = samples.computeIfAbsent(service, key -> new ArrayDeque<>());
        if (!known.isEmpty() && now.isOfAnotherStart(known.getLast())) {
            known.clear();
        }
        known.addLast(now);
        // One older than the window stays, to have the whole of it.
        while (known.size() > 2 && !secondOf(known).time().isAfter(now.time().minus(window))) {
            known.removeFirst();
        }
        Sample first = known.getFirst();
        now.since(first).forEach((operation, rate) -> perSecond.put(new Operation(service, operation), rate));
        return known.size() > 1;
    }

    private static Sample secondOf(Deque<Sample> known) {
        return known.stream().skip(1).findFirst().orElseThrow();
    }

    /** Reads a page of metrics. */
    interface Page {
        String read(String url) throws IOException;
    }

    private record Sample(Instant time, Map<String, Double> counts) {

        /** A counter that went back was begun anew. */
        boolean isOfAnotherStart(Sample earlier) {
            return earlier.counts().entrySet().stream()
                    .anyMatch(count -> counts.getOrDefault(count.getKey(), 0.0) < count.getValue());
        }

        Map<String, Double> since(Sample first) {
            Map<String, Double> rates = new HashMap<>();
            double seconds = Duration.between(first.time(), time).toNanos() / 1e9;
            if (seconds > 0) {
                counts.forEach((operation, count) ->
                        rates.put(operation, (count - first.counts().getOrDefault(operation, 0.0)) / seconds));
            }
            return rates;
        }
    }
}
