package dev.tracelab.tracing.faults;

import dev.tracelab.tracing.export.TelemetrySetting;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The faults of the current request, read from its baggage. Ask here where a fault of one service is played out;
 * those that every service has are played by this package itself.
 */
// A proxied scope, since the REST filters that use it exist before run-time settings can be read.
@ApplicationScoped
public class Faults {

    static final String BAGGAGE_KEY = "lab.fault";
    private static final Set<FaultType> CERTAIN_FAILURES = Set.of(FaultType.ERROR, FaultType.EXCEPTION);

    private final FaultConfig config;
    private final String service;

    Faults(FaultConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.service = service;
    }

    @Produces
    @Singleton
    static TelemetrySetting setting(FaultConfig config) {
        return new TelemetrySetting("faultsEnabled", config::enabled);
    }

    boolean enabled() {
        return config.enabled();
    }

    /** True where this request asks this service for the fault. */
    public boolean active(FaultType type) {
        return find(type, service).isPresent();
    }

    /** The fault asked for an external party, for example {@code payment}; empty for none. */
    public Optional<Fault> ofExternal(String party) {
        return current(Context.current()).stream()
                .filter(fault -> fault.service().equals(party))
                .findFirst();
    }

    /**
     * True where the request whose first span is about to begin on this thread has said that it will fail: it asks for
     * {@code error} or {@code exception} somewhere. Other faults make requests fail as well, but that shows on the way
     * only. For samplers.
     */
    public boolean failureAnnounced(Context parent) {
        return config.enabled()
                && Stream.concat(AnnouncedFaults.take(), current(parent).stream())
                        .anyMatch(fault -> CERTAIN_FAILURES.contains(fault.type()));
    }

    Optional<Fault> find(FaultType type) {
        return find(type, service);
    }

    boolean active(FaultType type, Context context) {
        return current(context).stream().anyMatch(fault -> matches(fault, type, service));
    }

    private Optional<Fault> find(FaultType type, String service) {
        return current(Context.current()).stream()
                .filter(fault -> matches(fault, type, service))
                .findFirst();
    }

    private static boolean matches(Fault fault, FaultType type, String service) {
        return fault.type() == type && fault.service().equals(service);
    }

    private List<Fault> current(Context context) {
        String entry = config.enabled() ? Baggage.fromContext(context).getEntryValue(BAGGAGE_KEY) : null;
        return entry == null ? List.of() : FaultHeader.parse(entry);
    }
}
