package dev.tracelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that cannot be read, or only at a high price. See {@link SmallStore}. */
class HostileRequestsTest {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";

    @RegisterExtension
    static final SmallStore store = new SmallStore();

    @Test
    void randomBytes_areRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] body = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(body);
            assertThat(store.client().send("/v1/traces", PROTOBUF, body).status())
                    .isIn(200, 400);
        }
    }

    @Test
    void everyCutOfAGoodRequest_isRefusedOrHarmless() {
        byte[] good = Requests.traces("front", Requests.span(Requests.newTraceId(), 1, "op"))
                .toByteArray();
        for (int length = 1; length < good.length; length++) {
            int status = store.client()
                    .send("/v1/traces", PROTOBUF, Arrays.copyOf(good, length))
                    .status();
            assertThat(status).as("cut at %d of %d", length, good.length).isEqualTo(400);
        }
    }

    @Test
    void gzipBomb_isRefused() throws IOException {
        byte[] bomb = HostileBodies.gzipOfZeros(512);

        Answer answer = store.client().sendGzip("/v1/traces", JSON, bomb);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().getString("message")).isEqualTo("the body unfolds to more than 16777216 bytes");
    }

    @Test
    void bodyOverTheLimit_isRefused() {
        assertThat(store.client()
                        .send("/v1/traces", JSON, new byte[17 * HostileBodies.MIB])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void deepJson_isRefused() {
        String deep = "{\"resourceSpans\":" + "[".repeat(1_000_000);

        Answer answer = store.client().send("/v1/traces", JSON, deep.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void deepJsonThatIsValid_isRefused() {
        String open = "{\"arrayValue\":{\"values\":[";
        String deep = "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"k\",\"value\":"
                + open.repeat(10_000) + "{}" + "]}}".repeat(10_000) + "}]}}]}";

        Answer answer = store.client().send("/v1/traces", JSON, deep.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("message")).contains("nesting depth");
    }

    @Test
    void deepProtobuf_isRefused() {
        byte[] value = new byte[0];
        for (int i = 0; i < 2_000; i++) {
            value = HostileBodies.nested(value, 0x0a, 0x2a);
        }
        byte[] attribute = HostileBodies.nested(value, 0x12, 0x4a);

        Answer answer = store.client().send("/v1/traces", PROTOBUF, HostileBodies.nested(attribute, 0x12, 0x12, 0x0a));

        assertThat(answer.status()).isEqualTo(400);
    }
}
