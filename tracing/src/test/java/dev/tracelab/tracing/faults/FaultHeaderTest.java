package dev.tracelab.tracing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultHeaderTest {

    @Test
    void severalFaults_areRead() {
        List<Fault> faults = FaultHeader.parse("user-service=delay:300ms, payment=declined,api-gateway=error:503");

        assertThat(faults)
                .containsExactly(
                        new Fault("user-service", FaultType.DELAY, "300ms"),
                        new Fault("payment", FaultType.DECLINED, ""),
                        new Fault("api-gateway", FaultType.ERROR, "503"));
    }

    @Test
    void format_isReadBack() {
        String text = "user-service=delay:300ms,payment=declined";

        assertThat(FaultHeader.format(FaultHeader.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delay:300ms | each fault is written",
                "'' | each fault is written",
                "user-service=delay:1s, | each fault is written",
                "order-service=delay:1s | no such service",
                "user-service=explode | user-service has no such fault",
                "auth-service=slow-query | auth-service has no such fault",
                "user-service=delay | delay takes an argument such as 300ms",
                "user-service=delay:soon | delay takes an argument such as 300ms",
                "user-service=error:200 | error takes an argument such as 503",
                "user-service=lock-wait:3 | lock-wait takes no argument"
            })
    void wrongHeader_isRefused_withWhatExists(String header, String message) {
        assertThatThrownBy(() -> FaultHeader.parse(header))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessageContaining("X-Lab-Fault")
                .hasMessageContaining(message);
    }

    @Test
    void catalog_listsEveryFaultUnderItsServices() {
        var catalog = FaultCatalog.byService();

        assertThat(catalog)
                .containsOnlyKeys("api-gateway", "auth-service", "frontend-service", "payment", "user-service");
        assertThat(catalog.get("payment"))
                .extracting(FaultCatalog.Entry::fault)
                .containsExactly("declined", "slow", "unavailable");
        assertThat(catalog.get("user-service"))
                .extracting(FaultCatalog.Entry::fault)
                .contains("delay", "lock-wait", "b3-only");
    }
}
