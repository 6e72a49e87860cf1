package dev.tracelab.tracing.test;

import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes the place of the OTLP exporters in tests. */
class InMemoryTelemetry {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    InMemorySpanExporter spanExporter() {
        return InMemorySpanExporter.create();
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    InMemoryLogRecordExporter logRecordExporter() {
        return InMemoryLogRecordExporter.create();
    }
}
