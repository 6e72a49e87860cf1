package dev.tracelab.lab.load;

import dev.tracelab.lab.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** {@code load-tests/results/<time>/}: everything that is left of one run. */
record ResultFolder(Path path) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    static ResultFolder create(Path loadTests, LocalDateTime now) {
        var folder = loadTests.resolve("results").resolve(NAME.format(now));
        try {
            return new ResultFolder(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new LabException(2, folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** One line for each request, as {@code load-tests/lib/issued.ts} writes it. */
    Path issued() {
        return path.resolve("issued.ndjson");
    }

    Path before() {
        return path.resolve("before.json");
    }

    Path after() {
        return path.resolve("after.json");
    }

    /** k6's figures. */
    Path summary() {
        return path.resolve("summary.json");
    }

    /** k6's own page. */
    Path report() {
        return path.resolve("report.html");
    }

    /** Ours: the one to look at. */
    Path page() {
        return path.resolve("index.html");
    }

    /** What k6 said beside its results. */
    Path k6Log() {
        return path.resolve("k6.log");
    }

    void write(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabException(1, path.resolve(name) + " cannot be written: " + e.getMessage(), e);
        }
    }
}
