package dev.tracelab.user;

import dev.tracelab.tracing.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void service_keepsTheRules() {
        ArchitectureRules.check("dev.tracelab.user");
    }
}
