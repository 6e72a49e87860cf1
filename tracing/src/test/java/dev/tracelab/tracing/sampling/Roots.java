package dev.tracelab.tracing.sampling;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.opentelemetry.semconv.HttpAttributes;
import io.opentelemetry.semconv.UrlAttributes;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Traces that begin, always the same ones, as a sampler is asked about them. */
final class Roots {

    private static final long SEED = 20_261_121;

    private Roots() {}

    static Stream<String> traceIds(int count) {
        Random random = new Random(SEED);
        return Stream.generate(() -> String.format("%016x%016x", random.nextLong(), random.nextLong()))
                .limit(count);
    }

    static List<SamplingResult> ask(RootSampler sampler, int count) {
        return traceIds(count).map(id -> ask(sampler, id)).toList();
    }

    static SamplingResult ask(RootSampler sampler, String traceId) {
        return sampler.decide(Context.root(), traceId, "GET", Attributes.empty());
    }

    static SamplingResult askForPath(RootSampler sampler, String method, String path) {
        Attributes attributes = Attributes.of(HttpAttributes.HTTP_REQUEST_METHOD, method, UrlAttributes.URL_PATH, path);
        return sampler.decide(Context.root(), "0af7651916cd43dd8448eb211c80319c", method, attributes);
    }

    static long kept(List<SamplingResult> results) {
        return results.stream().filter(Roots::isKept).count();
    }

    static boolean isKept(SamplingResult result) {
        return result.getDecision() == SamplingDecision.RECORD_AND_SAMPLE;
    }

    static String state(SamplingResult result) {
        return result.getUpdatedTraceState(TraceState.getDefault()).get("ot");
    }
}
