package dev.tracelab.tracing.test;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What the service under test has reported. A test takes each trace it expects with {@link #assertTrace}; whatever it
 * has not taken when it ends fails it: nothing may be reported that nobody expects.
 *
 * <p>Inject it into a {@code @QuarkusTest}. Recording starts empty with each test.
 */
@Singleton
@Unremovable // the callbacks look it up
public class SpanRecorder {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InMemorySpanExporter exporter;
    private final OpenTelemetry openTelemetry;
    private final Set<String> taken = new HashSet<>();
    private long beginNanos;
    private boolean restIgnored;

    SpanRecorder(InMemorySpanExporter exporter, OpenTelemetry openTelemetry) {
        this.exporter = exporter;
        this.openTelemetry = openTelemetry;
    }

    /**
     * Waits for a trace with this root, compares all of it, and takes it off the record.
     *
     * @return its spans in the order in which they began
     * @throws AssertionError that shows the expected and the recorded tree
     */
    public List<SpanData> assertTrace(ExpectedSpan root) {
        List<SpanData> trace = await(root);
        new TreeComparison(trace).compare(root);
        taken.add(trace.getFirst().getTraceId());
        return trace;
    }

    /** Waits for a trace with this root and takes it off the record unseen: for what a test does to prepare. */
    public void skipTrace(ExpectedSpan root) {
        taken.add(await(root).getFirst().getTraceId());
    }

    /** Every span of this test so far, taken or not. */
    public List<SpanData> all() {
        flush();
        return ofThisTest();
    }

    /** Waits until this test has at least so many spans: each ends a moment after its answer is read. */
    public List<SpanData> atLeast(int count) {
        return Awaitility.await().atMost(PATIENCE).until(this::all, spans -> spans.size() >= count);
    }

    /** Takes everything, for tests that are not about traces. */
    public void ignoreRest() {
        restIgnored = true;
    }

    void start() {
        exporter.reset();
        taken.clear();
        restIgnored = false;
        beginNanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }

    void assertNothingElse() {
        if (restIgnored) {
            return;
        }
        flush();
        List<List<SpanData>> rest = new ArrayList<>();
        traces().forEach((id, trace) -> {
            if (!taken.contains(id)) {
                rest.add(trace);
            }
        });
        if (!rest.isEmpty()) {
            StringBuilder text = new StringBuilder("reported, but not expected by the test:");
            rest.forEach(trace -> text.append('\n').append(SpanTree.render(trace)));
            throw new AssertionError(text);
        }
    }

    private List<SpanData> await(ExpectedSpan root) {
        try {
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> find(root), Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            StringBuilder text = new StringBuilder("no trace like this was reported:\n").append(root.render());
            traces().values().forEach(trace -> text.append("reported:\n").append(SpanTree.render(trace)));
            throw new AssertionError(text.toString(), e);
        }
    }

    private Optional<List<SpanData>> find(ExpectedSpan root) {
        return traces().values().stream()
                .filter(trace -> !taken.contains(trace.getFirst().getTraceId()))
                .filter(trace -> trace.size() >= root.size())
                .filter(trace -> SpanTree.roots(trace).stream().anyMatch(root::isAbout))
                .findFirst();
    }

    private Map<String, List<SpanData>> traces() {
        return ofThisTest().stream()
                .sorted(SpanTree.BY_START)
                .collect(groupingBy(SpanData::getTraceId, LinkedHashMap::new, toList()));
    }

    /** A span ends a moment after its answer is read: one of the test before may arrive late. */
    private List<SpanData> ofThisTest() {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getStartEpochNanos() >= beginNanos)
                .toList();
    }

    private void flush() {
        if (openTelemetry instanceof OpenTelemetrySdk sdk) {
            sdk.getSdkTracerProvider().forceFlush().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } else {
            throw new IllegalStateException("tests need the OpenTelemetry SDK, found " + openTelemetry.getClass());
        }
    }
}
