package dev.tracelab.tracing.baggage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Which baggage passes. Everything else is dropped at the door, on the way in and on the way out. */
@ConfigMapping(prefix = "lab.baggage")
public interface BaggageConfig {

    /** Keys taken from callers. Inside the system all of ours; at its edge only those an outsider may set. */
    @WithDefault("user.id,request.id,lab.fault")
    Set<String> accept();

    /** Keys sent to called services. */
    @WithDefault("user.id,request.id,lab.fault")
    Set<String> send();

    /** Longer values are dropped: baggage travels with every call. */
    @WithDefault("512")
    int maxValueLength();
}
