package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.ledger.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedFileTest {
    private static final String FIRST = line("normal", 1);
    private static final String SECOND = line("slow", 2);

    @TempDir
    Path folder;

    @Test
    void fileThatIsNotThereYet_hasNoRequests() {
        assertThat(new IssuedFile(folder.resolve("issued.ndjson")).requests()).isEmpty();
    }

    @Test
    void halfALine_isReadWhenItIsWhole() throws IOException {
        var file = Files.writeString(folder.resolve("issued.ndjson"), FIRST + SECOND.substring(0, 30));
        var issued = new IssuedFile(file);

        assertThat(issued.requests()).extracting(Issued.Request::kind).containsExactly("normal");
        Files.writeString(file, SECOND.substring(30), StandardOpenOption.APPEND);
        assertThat(issued.requests()).extracting(Issued.Request::kind).containsExactly("normal", "slow");
    }

    private static String line(String kind, int number) {
        return "{\"time\":%d,\"traceId\":\"%032x\",\"sampled\":true,\"class\":\"%s\",\"status\":200,\"durationMs\":1.5}%n"
                .formatted(number, number, kind);
    }
}
