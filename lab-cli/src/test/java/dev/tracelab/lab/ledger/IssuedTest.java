package dev.tracelab.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuedTest {
    private static final String LINE =
            "{\"time\":%d,\"traceId\":%s,\"sampled\":%s,\"class\":\"%s\",\"status\":200,\"durationMs\":103.2}%n";
    private static final String ID = "\"0af7651916cd43dd8448eb211c80319c\"";

    @TempDir
    Path folder;

    @Test
    void lines_areRead_inTheOrderOfTime() throws IOException {
        var issued = read(LINE.formatted(2000, ID, true, "slow") + "\n" + LINE.formatted(1000, ID, false, "normal"));

        assertThat(issued.kinds()).containsExactly("normal", "slow");
        assertThat(issued.requests()).extracting(Issued.Request::time).containsExactly(1000.0, 2000.0);
        assertThat(issued.sampled()).hasSize(1);
        assertThat(issued.between(Instant.ofEpochMilli(1500), Instant.ofEpochMilli(2000))
                        .requests())
                .hasSize(1);
    }

    @Test
    void answerWithoutTrace_isIssuedButNotTraced() throws IOException {
        var issued = read(LINE.formatted(1000, "null", false, "normal"));

        assertThat(issued.requests()).hasSize(1);
        assertThat(issued.traced().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nonsense; line 2 is no request",
                "{\"time\":1,\"traceId\":\"xyz\",\"sampled\":true,\"class\":\"normal\",\"status\":200,\"durationMs\":1}; line 2: traceId must be 32 hex digits or null, is xyz"
            })
    void badLine_isRefused_andNamed(String bad, String message) {
        var text = LINE.formatted(1000, ID, true, "normal") + bad;

        assertThatThrownBy(() -> read(text)).isInstanceOf(LabException.class).hasMessageContaining(message);
    }

    private Issued read(String text) throws IOException {
        return Issued.read(Files.writeString(folder.resolve("issued.ndjson"), text));
    }
}
