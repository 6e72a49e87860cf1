package dev.tracelab.lab.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.adaptive.Controller.Round;
import dev.tracelab.lab.adaptive.RateSource.Rates;
import dev.tracelab.lab.adaptive.Strategies.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DrawTest {

    private static final Operation READ = new Operation("shop", "GET /users/{id}");

    @TempDir
    private Path folder;

    @Test
    void record_becomesAPicture() throws Exception {
        Path record = folder.resolve("record.ndjson");
        RoundLog log = new RoundLog(record, 1);
        log.add(Instant.ofEpochSecond(100), round(200, 1, 0.05));
        log.add(Instant.ofEpochSecond(110), round(200, 0.05, 0.05));
        Files.writeString(record, "{\"time\":110000,\"kept\":11}\n", StandardOpenOption.APPEND);
        Path picture = folder.resolve("picture.svg");

        int exit = new CommandLine(new DrawCommand()).execute(record.toString(), "--target=10", "--output=" + picture);

        assertThat(exit).isEqualTo(ExitCode.OK);
        assertThat(wellFormed(picture))
                .contains("GET /users/{id}")
                .contains("10 s")
                .contains("<circle");
        assertThat(RecordedRun.read(record).expected())
                .extracting(point -> point.value())
                .containsExactly(200.0, 10.0);
    }

    private static String wellFormed(Path picture) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
        return Files.readString(picture);
    }

    private static Round round(double rate, double before, double after) {
        return new Round(
                new Rates(Map.of(READ, rate), Set.of("shop"), List.of()),
                Strategies.of(Map.of(READ, new Entry(before, 0))),
                Strategies.of(Map.of(READ, new Entry(after, 0))));
    }
}
