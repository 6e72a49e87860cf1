package dev.tracelab.tracing.export;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows in readiness whether export works. Always up: a service whose traces get lost still serves its users. */
@Readiness
@Singleton
final class ExportHealth implements HealthCheck {
    private final SpanPipeline spans;

    ExportHealth(SpanPipeline spans) {
        this.spans = spans;
    }

    @Override
    public HealthCheckResponse call() {
        var figures = spans.figures();
        var status = spans.monitor().status();
        var response = HealthCheckResponse.named("trace export")
                .up()
                .withData("state", status.state().label())
                .withData("since", status.since().toString())
                .withData("exported", figures.exported())
                .withData("failed", figures.failedTotal())
                .withData("dropped", figures.dropped());
        if (status.lastError() != null) {
            response.withData("lastError", status.lastError());
        }
        return response.build();
    }
}
