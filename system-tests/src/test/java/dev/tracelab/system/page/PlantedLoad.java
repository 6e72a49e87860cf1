package dev.tracelab.system.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers the requests of the page's load itself and says what is in force, so that a test knows what was kept: of each
 * class the first so many. The back end has the traces that were kept, unless the test says otherwise; whatever is not planted
 * is answered by the stack.
 */
final class PlantedLoad {
    private static final List<String> SERVICES =
            List.of("frontend-service", "api-gateway", "auth-service", "user-service");

    private final Page page;
    private final Map<String, Integer> stillToKeep;
    private final List<String> kept = new ArrayList<>();
    private final List<String> unkept = new ArrayList<>();
    private int samplingAsked;

    private PlantedLoad(Page page, Map<String, Integer> keep) {
        this.page = page;
        this.stillToKeep = new HashMap<>(keep);
    }

    /**
     * @param sampler fields of a strategy, as JSON without braces
     * @param keep how many are kept by class; none of a class that is not named
     * @param ratios what {@code currentRatio} is at each look, the last one from then on; JSON
     */
    static PlantedLoad on(Page page, String sampler, Map<String, Integer> keep, String... ratios) {
        PlantedLoad planted = new PlantedLoad(page, keep);
        page.route("**/api/users/**", planted::answer);
        page.route("**/lab/sampling", route -> fulfil(route, planted.sampling(sampler, ratios)));
        return planted.stored(id -> planted.kept.contains(id) ? SERVICES : List.of(), "");
    }

    /** Ids of the traces that were kept, in the order of their requests. */
    List<String> kept() {
        return kept;
    }

    List<String> unkept() {
        return unkept;
    }

    /** What the back end has of a trace: names of services, the first with its root; none for a trace that it lacks. */
    PlantedLoad stored(Function<String, List<String>> services, String rootAttributes) {
        page.route("**/lab/traces/*", route -> {
            String id = route.request().url().replaceAll(".*/", "");
            List<String> found = services.apply(id);
            if (found.isEmpty()) {
                route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}"));
            } else {
                fulfil(route, trace(id, found, rootAttributes));
            }
        });
        return this;
    }

    /** Counts of spans of each service: all zero before the load, and these after it. */
    PlantedLoad counts(Map<String, String> after) {
        page.route("**/lab/pipeline", route -> fulfil(route, pipeline(kept.isEmpty() ? Map.of() : after)));
        return this;
    }

    private void answer(Route route) {
        String name = classOf(route.request().headers().getOrDefault("x-lab-fault", ""));
        boolean keep = stillToKeep.merge(name, -1, Integer::sum) >= 0;
        String id = PlantedTrace.now().id();
        (keep ? kept : unkept).add(id);
        route.fulfill(new Route.FulfillOptions()
                .setStatus(name.equals("failed") || name.equals("surprise") ? 502 : 200)
                .setHeaders(Map.of(
                        "Content-Type",
                        "application/json",
                        "traceresponse",
                        "00-%s-%s-0%d".formatted(id, PlantedSpan.newId(), keep ? 3 : 2)))
                .setBody("{}"));
    }

    private static String classOf(String fault) {
        return fault.isEmpty()
                ? "normal"
                : fault.contains("delay") ? "slow" : fault.contains("payment") ? "surprise" : "failed";
    }

    private String sampling(String sampler, String... ratios) {
        String ratio = ratios.length == 0 ? "null" : ratios[Math.min(samplingAsked++, ratios.length - 1)];
        return SERVICES.stream()
                .map(service -> """
                        {"service":"%s","reachable":true,"sampler":{%s,"service":"%s","description":"Planted",
                         "currentRatio":%s,"since":"2026-01-01T00:00:00Z"}}""".formatted(service, sampler, service, ratio))
                .collect(Collectors.joining(
                        ",", "{" + sampler + ",\"consistent\":true,\"warnings\":[],\"services\":[", "]}"));
    }

    private static String pipeline(Map<String, String> counts) {
        String nothing = count(0, 0, 0, 0, "");
        return SERVICES.stream()
                .map(service -> """
                        {"service":"%s","reachable":true,"telemetry":{"service":"%s","spans":%s}}""".formatted(service, service, counts.getOrDefault(service, nothing)))
                .collect(Collectors.joining(",", "{\"store\":null,\"storeReachable\":true,\"services\":[", "]}"));
    }

    /** @param failed reasons and counts, as JSON without braces */
    static String count(int created, int sampled, int exported, int dropped, String failed) {
        return """
                {"created":%d,"sampled":%d,"exported":%d,"queued":0,"dropped":%d,"failed":{%s}}""".formatted(created, sampled, exported, dropped, failed);
    }

    private static String trace(String id, List<String> services, String rootAttributes) {
        String root = PlantedSpan.newId();
        Stream<String> spans = services.stream().map(service -> {
            boolean first = service.equals(services.getFirst());
            return """
                    {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"%s"}}]},"scopeSpans":[{"spans":[
                     {"traceId":"%s","spanId":"%s","parentSpanId":"%s","name":"GET","kind":2,"startTimeUnixNano":"1000",
                      "endTimeUnixNano":"2000","attributes":[%s]}]}]}""".formatted(
                    service, id, first ? root : PlantedSpan.newId(), first ? "" : root, first ? rootAttributes : "");
        });
        return spans.collect(Collectors.joining(",", "{\"result\":{\"resourceSpans\":[", "]}}"));
    }

    private static void fulfil(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }
}
