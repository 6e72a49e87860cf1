package dev.tracelab.frontend.pipeline;

import dev.tracelab.frontend.untraced.Address;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The services that are asked how they are, besides this one. */
@Singleton
@Startup // refuses its addresses when the service starts
public class OtherServices {

    private final SortedMap<String, Address> byName = new TreeMap<>();

    OtherServices(PipelineConfig config) {
        config.services().forEach((name, url) -> byName.put(name, Address.of("lab.pipeline.services." + name, url)));
    }

    public SortedMap<String, Address> byName() {
        return Collections.unmodifiableSortedMap(byName);
    }
}
