package dev.tracelab.lab.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All counters of a stack at one moment. Two of them, before and after a load, are what a {@link Ledger} is made of.
 *
 * @param takenAt RFC 3339
 * @param settled false: spans were still on their way, so the figures do not fit each other
 * @param store trace-store's account, null where the store keeps none
 * @param collector of all Collectors together, null where there is none
 * @param sampling {@code GET /lab/sampling}, null in JSON where there is none
 */
public record Snapshot(
        String takenAt,
        boolean settled,
        Addresses addresses,
        List<Account> services,
        Account store,
        Account collector,
        JsonNode sampling) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * Waits until no span is on its way, which takes half a second on a quiet stack, then as long as a tail sampler takes
     * to decide. Gives up after 90 s: see {@link #settled}.
     */
    public static Snapshot take(Addresses addresses) {
        return take(addresses, PATIENCE);
    }

    public static Snapshot take(Addresses addresses, Duration patience) {
        return new Settling(() -> now(addresses)).await(patience);
    }

    /** Before the first span: the services count from their start. */
    static Snapshot beginning(Addresses addresses) {
        return new Snapshot(Instant.EPOCH.toString(), true, addresses, List.of(), null, null, NullNode.getInstance());
    }

    public static Snapshot read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), Snapshot.class);
        } catch (IOException e) {
            throw new LabException(2, file + " is no snapshot: " + e.getMessage(), e);
        }
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new LabException(2, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    @JsonIgnore
    Instant time() {
        return Instant.parse(takenAt);
    }

    Account service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseGet(() -> Account.of(name, ""));
    }

    Snapshot asSettled(boolean isSettled) {
        return new Snapshot(takenAt, isSettled, addresses, services, store, collector, sampling);
    }

    private static Snapshot now(Addresses addresses) {
        var reader = new PipelineReader(addresses.frontend());
        var pipeline = reader.pipeline();
        return new Snapshot(
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                false,
                addresses,
                PipelineReader.services(pipeline),
                PipelineReader.store(pipeline),
                addresses.collectors().isEmpty() ? null : CollectorReader.read(addresses.collectors()),
                reader.sampling());
    }
}
