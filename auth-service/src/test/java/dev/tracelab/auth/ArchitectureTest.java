package dev.tracelab.auth;

import dev.tracelab.tracing.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void service_keepsTheCommonRules() {
        ArchitectureRules.check("dev.tracelab.auth");
    }
}
