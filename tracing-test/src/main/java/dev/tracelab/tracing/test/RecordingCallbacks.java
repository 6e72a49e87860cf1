package dev.tracelab.tracing.test;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.inject.spi.CDI;

/** Empties the record before each test and fails the test that leaves something on it. */
public class RecordingCallbacks implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        spans().start();
        CDI.current().select(LogRecorder.class).get().start();
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (context.getTestStatus() == null || !context.getTestStatus().isTestFailed()) {
            spans().assertNothingElse();
        }
    }

    private static SpanRecorder spans() {
        return CDI.current().select(SpanRecorder.class).get();
    }
}
