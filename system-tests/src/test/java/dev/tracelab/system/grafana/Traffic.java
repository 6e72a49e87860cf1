package dev.tracelab.system.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.HttpAnswer;
import dev.tracelab.lab.request.LabClient;
import dev.tracelab.system.LabUnderTest;
import java.util.Map;

/** Requests that put something on every dashboard. */
final class Traffic {

    private static final LabUnderTest LAB = LabUnderTest.lab();
    private static final String ORDER = "{\"items\":[{\"sku\":\"MUG-BLACK\",\"quantity\":1}]}";

    private Traffic() {}

    /** One of each kind. Returns the trace of one that failed, of which there are log records. */
    static String ofEachKind() {
        assertThat(get("/api/users/7", "").status()).isEqualTo(200);
        assertThat(get("/api/users/7", "user-service=slow-query").status()).isEqualTo(200);
        assertThat(get("/api/users?status=active", "user-service=n-plus-one").status())
                .isEqualTo(200);
        order();
        HttpAnswer failed = get("/api/users/7", "user-service=exception");
        assertThat(failed.status()).isGreaterThanOrEqualTo(500);
        return LabUnderTest.traceId(failed);
    }

    /** The request that makes the documented trace. */
    static void documented() {
        assertThat(get("/api/users/7", "").status()).isEqualTo(200);
    }

    private static void order() {
        LabClient client = LAB.client("");
        assertThat(client.post("/api/users/1/orders", ORDER, client.token(), Map.of())
                        .status())
                .isEqualTo(201);
    }

    private static HttpAnswer get(String path, String faults) {
        LabClient client = LAB.client(faults);
        return client.get(path, client.token());
    }
}
