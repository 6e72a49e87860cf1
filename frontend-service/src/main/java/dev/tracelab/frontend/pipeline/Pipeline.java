package dev.tracelab.frontend.pipeline;

import dev.tracelab.frontend.pipeline.PipelineReport.Service;
import dev.tracelab.frontend.traces.TracesConfig;
import dev.tracelab.frontend.untraced.Address;
import dev.tracelab.tracing.export.Telemetry;
import dev.tracelab.tracing.export.TelemetryReport;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks all parts at once what became of the spans. Dead parts are part of the answer. */
@Singleton
@Startup // refuses its addresses when the service starts
class Pipeline {

    private final Telemetry own;
    private final Reader reader;
    private final OtherServices others;
    private final Address store;

    Pipeline(Telemetry own, Reader reader, OtherServices others, TracesConfig traces) {
        this.own = own;
        this.reader = reader;
        this.others = others;
        this.store = Address.of(TracesConfig.URL_KEY, traces.url());
    }

    PipelineReport report() {
        CompletableFuture<Reading> stored = reader.read(store, "/lab/store");
        Map<String, CompletableFuture<Reading>> readings = new LinkedHashMap<>();
        others.byName().forEach((name, address) -> readings.put(name, reader.read(address, "/lab/telemetry")));

        List<Service> services = new ArrayList<>();
        services.add(own());
        readings.forEach((name, reading) -> services.add(service(name, reading.join())));
        Reading account = stored.join();
        return new PipelineReport(services, account.document(), account.reachable(), account.problem());
    }

    /** Without HTTP: a service that can answer this can reach itself. */
    private Service own() {
        TelemetryReport report = own.report();
        return new Service(report.service(), true, report, null);
    }

    private static Service service(String name, Reading reading) {
        return new Service(name, reading.reachable(), reading.document(), reading.problem());
    }
}
