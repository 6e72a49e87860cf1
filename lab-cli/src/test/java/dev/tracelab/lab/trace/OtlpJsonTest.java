package dev.tracelab.lab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpJsonTest {
    private static final String ANSWER = """
            {"result":{"resourceSpans":[{"resource":{"attributes":[
              {"key":"service.name","value":{"stringValue":"user-service"}}]},
            "scopeSpans":[{"scope":{"name":"io.opentelemetry.jdbc"},"spans":[{
              "traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","parentSpanId":"00f067aa0ba902b7",
              "name":"SELECT users","kind":3,"startTimeUnixNano":"1800000000000000001","endTimeUnixNano":"1800000000040000001",
              "attributes":[{"key":"rows","value":{"intValue":"1"}},{"key":"tags","value":{"arrayValue":{"values":[
                {"stringValue":"a"},{"boolValue":true}]}}}],
              "events":[{"timeUnixNano":"1800000000010000001","name":"fetched","attributes":[]}],
              "links":[{"traceId":"ffffffffffffffffffffffffffffffff","spanId":"eeeeeeeeeeeeeeee"}],
              "status":{"code":2,"message":"boom"}}]}]}]}}""";

    @Test
    void span_withEverything() throws IOException {
        var span = OtlpJson.trace("id", new ObjectMapper().readTree(ANSWER))
                .spans()
                .getFirst();

        assertThat(span.service()).isEqualTo("user-service");
        assertThat(span.kind()).isEqualTo(Span.Kind.CLIENT);
        assertThat(span.parentId()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.startNanos()).isEqualTo(1_800_000_000_000_000_001L);
        assertThat(span.durationNanos()).isEqualTo(40_000_000);
        assertThat(span.attributes()).isEqualTo(Map.of("rows", "1", "tags", "[a, true]"));
        assertThat(span.events()).extracting(Span.Event::name).containsExactly("fetched");
        assertThat(span.links()).extracting(Span.Link::spanId).containsExactly("eeeeeeeeeeeeeeee");
        assertThat(span.error()).isTrue();
        assertThat(span.statusMessage()).isEqualTo("boom");
        assertThat(span.isDatabase()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1", "1, 1", "0.25, 0.25", "\"NaN\", NaN"})
    void double_isTheSameFromEveryBackEnd(String json, String shown) throws IOException {
        var value = new ObjectMapper().readTree("{\"doubleValue\":" + json + "}");

        assertThat(OtlpJson.value(value)).isEqualTo(shown);
    }

    @Test
    void enums_alsoByName() throws IOException {
        var byName = ANSWER.replace("\"kind\":3", "\"kind\":\"SPAN_KIND_SERVER\"")
                .replace("\"code\":2", "\"code\":\"STATUS_CODE_OK\"");

        var span = OtlpJson.trace("id", new ObjectMapper().readTree(byName))
                .spans()
                .getFirst();

        assertThat(span.kind()).isEqualTo(Span.Kind.SERVER);
        assertThat(span.error()).isFalse();
    }
}
