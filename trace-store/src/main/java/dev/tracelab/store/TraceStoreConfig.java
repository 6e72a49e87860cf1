package dev.tracelab.store;

import dev.tracelab.store.ingest.IngestLimits;
import dev.tracelab.store.storage.StorageLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the store listens and how much it takes.
 *
 * @param host the address to listen on; anything but a loopback address lets others read and write traces
 * @param samplingStrategies a file in Jaeger's format; without one every service is told to sample everything
 */
public record TraceStoreConfig(
        String host, Ports ports, StorageLimits storage, IngestLimits ingest, Optional<Path> samplingStrategies) {

    public static TraceStoreConfig defaults() {
        return new TraceStoreConfig(
                "127.0.0.1", Ports.defaults(), StorageLimits.defaults(), IngestLimits.defaults(), Optional.empty());
    }

    public TraceStoreConfig withHost(String newHost) {
        return new TraceStoreConfig(newHost, ports, storage, ingest, samplingStrategies);
    }

    public TraceStoreConfig withPorts(Ports newPorts) {
        return new TraceStoreConfig(host, newPorts, storage, ingest, samplingStrategies);
    }

    public TraceStoreConfig withStorage(StorageLimits limits) {
        return new TraceStoreConfig(host, ports, limits, ingest, samplingStrategies);
    }

    public TraceStoreConfig withIngest(IngestLimits limits) {
        return new TraceStoreConfig(host, ports, storage, limits, samplingStrategies);
    }

    public TraceStoreConfig withSamplingStrategies(Path file) {
        return new TraceStoreConfig(host, ports, storage, ingest, Optional.of(file));
    }
}
