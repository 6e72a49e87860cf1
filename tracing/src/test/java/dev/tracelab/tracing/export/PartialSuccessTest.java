package dev.tracelab.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialSuccessTest {
    @Test
    void emptyBody_isFullSuccess() {
        assertThat(parse("")).isEqualTo(new PartialSuccess(0, ""));
    }

    @Test
    void numberAndText_areRead() {
        assertThat(PartialSuccess.parse(FakeReceiver.TWO_REJECTED)).isEqualTo(new PartialSuccess(2, "full"));
    }

    @Test
    void numberOfManyBytes_isRead() {
        assertThat(parse("0a0308ac02")).isEqualTo(new PartialSuccess(300, ""));
    }

    /** Unknown fields of each wire type before, in and after the message. */
    @Test
    void unknownFields_areSkipped() {
        var message = "2a02ffff" + "3501020304" + "0807";

        assertThat(parse("1801" + "210102030405060708" + "0a0b" + message + "1a00"))
                .isEqualTo(new PartialSuccess(7, ""));
    }

    @Test
    void negativeNumber_isNone() {
        assertThat(parse("0a0b08ffffffffffffffffff01").rejected()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a",
                "0aff",
                "0a7f01",
                "0a0208",
                "07",
                "ffffffffffffffffffffff",
                "7b7d",
                "3c68746d6c3e",
                "0affffffffffffffffff01"
            })
    void brokenBody_isFullSuccess(String hex) {
        assertThat(parse(hex)).isEqualTo(new PartialSuccess(0, ""));
    }

    private static PartialSuccess parse(String hex) {
        return PartialSuccess.parse(HexFormat.of().parseHex(hex));
    }
}
