package dev.tracelab.lab.load;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tracelab.lab.ledger.Issued;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code issued.ndjson} while k6 still writes it. */
final class IssuedFile {
    private static final ObjectReader LINE = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readerFor(Issued.Request.class);

    private final Path file;
    private final List<Issued.Request> requests = new ArrayList<>();
    private long offset;

    IssuedFile(Path file) {
        this.file = file;
    }

    /** All requests so far. */
    List<Issued.Request> requests() {
        try {
            if (Files.exists(file)) {
                readOn();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return List.copyOf(requests);
    }

    private void readOn() throws IOException {
        var fresh = unread();
        var end = fresh.lastIndexOf('\n') + 1;
        for (var line : fresh.substring(0, end).lines().toList()) {
            if (line.startsWith("{")) {
                requests.add(LINE.readValue(line));
            }
        }
        offset += fresh.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    private String unread() throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[Math.toIntExact(reader.length() - offset)];
            reader.seek(offset);
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
