package dev.tracelab.store.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {
    @Test
    void parse_fullLength_isReadBack() {
        assertThat(TraceId.parse("5B8efff798038103d269b633813fc60c")).hasToString("5b8efff798038103d269b633813fc60c");
    }

    @Test
    void parse_short_isPaddedOnTheLeft() {
        assertThat(TraceId.parse("1f")).isEqualTo(new TraceId(0, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xyz", "5b8efff798038103d269b633813fc60c0", "5b8efff798038103 269b633813fc60c"})
    void parse_noHex_isRefused(String text) {
        assertThatThrownBy(() -> TraceId.parse(text)).hasMessage("a trace id has 1 to 32 hex digits");
    }

    @Test
    void of_wrongLengthOrZero_isEmpty() {
        assertThat(TraceId.of(ByteString.copyFrom(new byte[16]))).isEmpty();
        assertThat(TraceId.of(ByteString.copyFrom(new byte[] {1}))).isEmpty();
    }
}
