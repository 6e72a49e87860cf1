package dev.tracelab.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that can be read, full of spans that nobody should keep. See {@link SmallStore}. */
class HostileSpansTest {
    private static final String PROTOBUF = "application/x-protobuf";

    @RegisterExtension
    static final SmallStore store = new SmallStore();

    @Test
    void millionSpansInOneTrace_areCutOffAtTheLimit() throws IOException {
        String id = Requests.newTraceId();
        long rejected = 0;
        for (int request = 0; request < 50; request++) {
            int first = request * 20_000 + 1;
            Span.Builder[] spans = IntStream.range(first, first + 20_000)
                    .mapToObj(i -> Requests.span(id, i, "op"))
                    .toArray(Span.Builder[]::new);
            Answer answer = store.client().sendTraces(Requests.traces("front", spans));
            rejected += ExportTraceServiceResponse.parseFrom(answer.bytes())
                    .getPartialSuccess()
                    .getRejectedSpans();
        }

        assertThat(rejected).isBetween(990_000L, 999_999L);
        assertThat(store.client().trace(id).spans()).hasSize((int) (1_000_000 - rejected));
    }

    @Test
    void millionsOfEmptySpansInOneBody_areRefused() {
        byte[] body = HostileBodies.repeated(HexFormat.of().parseHex("1200"), 15 * HostileBodies.MIB);

        Answer answer = store.client().send("/v1/traces", PROTOBUF, HostileBodies.nested(body, 0x12, 0x0a));

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

        Answer answer = store.client()
                .send(
                        "/v1/traces",
                        PROTOBUF,
                        HostileBodies.nested(HostileBodies.repeated(framed, 15 * HostileBodies.MIB), 0x12, 0x0a));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("more than 50000 items in one request");
    }

    @Test
    void emptyAttributesByTheMillion_areTrimmed() {
        String id = Requests.newTraceId();
        byte[] span = ByteString.copyFrom(Requests.span(id, 1, "op").build().toByteArray())
                .concat(ByteString.copyFrom(
                        HostileBodies.repeated(HexFormat.of().parseHex("4a00"), 15 * HostileBodies.MIB)))
                .toByteArray();

        Answer answer = store.client().send("/v1/traces", PROTOBUF, HostileBodies.nested(span, 0x12, 0x12, 0x0a));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void tenMegabyteAttribute_isCut() {
        String id = Requests.newTraceId();
        Span.Builder span = Requests.span(id, 1, "op")
                .addAttributes(Requests.attribute("huge", "ä".repeat(5 * HostileBodies.MIB)))
                .addAttributes(Requests.attribute("small", "kept"));

        store.client().sendTraces(Requests.traces("front", span));

        String attributes =
                store.client().trace(id).span("op").getJsonArray("attributes").encode();
        assertThat(attributes)
                .hasSizeLessThan(70_000)
                .contains("äää… [cut by trace-store, was 10485760 bytes]")
                .contains("kept");
    }

    @Test
    void idsInSpanNames_doNotFillTheHeap() {
        for (int request = 0; request < 40; request++) {
            int first = request * 5_000 + 1;
            Span.Builder[] spans = IntStream.range(first, first + 5_000)
                    .mapToObj(i -> Requests.span(Requests.newTraceId(), i, "GET /users/" + i + "/" + "x".repeat(200)))
                    .toArray(Span.Builder[]::new);
            assertThat(store.client()
                            .sendTraces(Requests.traces("front", spans))
                            .status())
                    .isEqualTo(200);
        }

        assertThat(store.client()
                        .query("/lab/store")
                        .json()
                        .getJsonObject("spans")
                        .getLong("bytes"))
                .isLessThan(16 * HostileBodies.MIB);
    }
}
