package dev.tracelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A store with 96 MiB of heap, in a process of its own that dies on the first OutOfMemoryError, is sent the worst. */
class HostileInputTest {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";
    private static final int MIB = 1024 * 1024;

    private static StoreProcess process;
    private static StoreClient client;

    @BeforeAll
    static void start() throws IOException {
        process = StoreProcess.start("-Xmx96m", "--max-bytes", String.valueOf(16 * MIB));
        client = StoreClient.of(process.ports());
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @AfterEach
    void nextGoodRequestWorks() {
        String id = Requests.newTraceId();
        client.sendTraces(Requests.traces("good", Requests.span(id, 1, "good")));
        assertThat(client.trace(id).spanNames()).containsExactly("good");
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void randomBytes_areRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] body = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(body);
            assertThat(client.send("/v1/traces", PROTOBUF, body).status()).isIn(200, 400);
        }
    }

    @Test
    void everyCutOfAGoodRequest_isRefusedOrHarmless() {
        byte[] good = Requests.traces("front", Requests.span(Requests.newTraceId(), 1, "op"))
                .toByteArray();
        for (int length = 1; length < good.length; length++) {
            int status = client.send("/v1/traces", PROTOBUF, Arrays.copyOf(good, length))
                    .status();
            assertThat(status).as("cut at %d of %d", length, good.length).isEqualTo(400);
        }
    }

    @Test
    void gzipBomb_isRefused() throws IOException {
        byte[] bomb = gzipOfZeros(512);

        Answer answer = client.sendGzip("/v1/traces", JSON, bomb);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().getString("message")).isEqualTo("the body unfolds to more than 16777216 bytes");
    }

    @Test
    void bodyOverTheLimit_isRefused() {
        assertThat(client.send("/v1/traces", JSON, new byte[17 * MIB]).status()).isEqualTo(413);
    }

    @Test
    void millionSpansInOneTrace_areCutOffAtTheLimit() throws IOException {
        String id = Requests.newTraceId();
        long rejected = 0;
        for (int request = 0; request < 50; request++) {
            int first = request * 20_000 + 1;
            Span.Builder[] spans = IntStream.range(first, first + 20_000)
                    .mapToObj(i -> Requests.span(id, i, "op"))
                    .toArray(Span.Builder[]::new);
            Answer answer = client.sendTraces(Requests.traces("front", spans));
            rejected += ExportTraceServiceResponse.parseFrom(answer.bytes())
                    .getPartialSuccess()
                    .getRejectedSpans();
        }

        assertThat(rejected).isBetween(990_000L, 999_999L);
        assertThat(client.trace(id).spans()).hasSize((int) (1_000_000 - rejected));
    }

    @Test
    void millionsOfEmptySpansInOneBody_areRefused() {
        byte[] body = repeated(HexFormat.of().parseHex("1200"), 15 * MIB);

        Answer answer = client.send("/v1/traces", PROTOBUF, nested(body, 0x12, 0x0a));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("invalid_id");
    }

    @Test
    void manySmallValidSpansInOneBody_areRefused() {
        byte[] span = Requests.span(Requests.newTraceId(), 1, "")
                .clearStartTimeUnixNano()
                .clearEndTimeUnixNano()
                .build()
                .toByteArray();
        byte[] framed = ByteString.copyFrom(new byte[] {0x12, (byte) span.length})
                .concat(ByteString.copyFrom(span))
                .toByteArray();

        Answer answer = client.send("/v1/traces", PROTOBUF, nested(repeated(framed, 15 * MIB), 0x12, 0x0a));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("more than 50000 items in one request");
    }

    @Test
    void emptyAttributesByTheMillion_areTrimmed() {
        String id = Requests.newTraceId();
        byte[] span = ByteString.copyFrom(Requests.span(id, 1, "op").build().toByteArray())
                .concat(ByteString.copyFrom(repeated(HexFormat.of().parseHex("4a00"), 15 * MIB)))
                .toByteArray();

        Answer answer = client.send("/v1/traces", PROTOBUF, nested(span, 0x12, 0x12, 0x0a));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void tenMegabyteAttribute_isCut() {
        String id = Requests.newTraceId();
        Span.Builder span = Requests.span(id, 1, "op")
                .addAttributes(Requests.attribute("huge", "ä".repeat(5 * MIB)))
                .addAttributes(Requests.attribute("small", "kept"));

        client.sendTraces(Requests.traces("front", span));

        String attributes =
                client.trace(id).span("op").getJsonArray("attributes").encode();
        assertThat(attributes)
                .hasSizeLessThan(70_000)
                .contains("äää… [cut by trace-store, was 10485760 bytes]")
                .contains("kept");
    }

    @Test
    void deepJson_isRefused() {
        String deep = "{\"resourceSpans\":" + "[".repeat(1_000_000);

        Answer answer = client.send("/v1/traces", JSON, deep.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void deepJsonThatIsValid_isRefused() {
        String open = "{\"arrayValue\":{\"values\":[";
        String deep = "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"k\",\"value\":"
                + open.repeat(10_000) + "{}" + "]}}".repeat(10_000) + "}]}}]}";

        Answer answer = client.send("/v1/traces", JSON, deep.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("message")).contains("nesting depth");
    }

    @Test
    void deepProtobuf_isRefused() {
        byte[] value = new byte[0];
        for (int i = 0; i < 2_000; i++) {
            value = nested(value, 0x0a, 0x2a);
        }
        byte[] attribute = nested(value, 0x12, 0x4a);

        Answer answer = client.send("/v1/traces", PROTOBUF, nested(attribute, 0x12, 0x12, 0x0a));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void idsInSpanNames_doNotFillTheHeap() {
        for (int request = 0; request < 40; request++) {
            int first = request * 5_000 + 1;
            Span.Builder[] spans = IntStream.range(first, first + 5_000)
                    .mapToObj(i -> Requests.span(Requests.newTraceId(), i, "GET /users/" + i + "/" + "x".repeat(200)))
                    .toArray(Span.Builder[]::new);
            assertThat(client.sendTraces(Requests.traces("front", spans)).status())
                    .isEqualTo(200);
        }

        assertThat(client.query("/lab/store").json().getJsonObject("spans").getLong("bytes"))
                .isLessThan(16 * MIB);
    }

    private static byte[] gzipOfZeros(int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(new byte[MIB]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] repeated(byte[] pattern, int length) {
        byte[] all = new byte[length / pattern.length * pattern.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = pattern[i % pattern.length];
        }
        return all;
    }

    /** Wraps a message in message fields of these one-byte tags, the innermost first. */
    private static byte[] nested(byte[] message, int... tags) {
        byte[] result = message;
        for (int tag : tags) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(result.length + 6);
            out.write(tag);
            for (int length = result.length; ; length >>>= 7) {
                out.write(length > 127 ? (length & 127) | 128 : length);
                if (length <= 127) {
                    break;
                }
            }
            out.writeBytes(result);
            result = out.toByteArray();
        }
        return result;
    }
}
