package dev.tracelab.gateway;

import dev.tracelab.tracing.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void rules_hold() {
        ArchitectureRules.check("dev.tracelab.gateway");
    }
}
