package dev.tracelab.lab.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** {@code .lab/run/state.json}: what runs, for the other commands and for cleaning up after a crash. */
public final class StateFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;

    public StateFile(LabHome home) {
        file = home.run().resolve("state.json");
    }

    public Optional<StackState> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new LabException(
                    2, file + " is damaged (" + e.getOriginalMessage() + "). Remove it if no part runs.", e);
        } catch (IOException e) {
            throw new LabException(2, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The state of a stack that really runs: its supervisor is alive. */
    public Optional<StackState> running() {
        return read().filter(StackState::isAlive);
    }

    /** By rename, so that a reader never sees half of it. */
    void write(StackState state) {
        try {
            Files.createDirectories(file.getParent());
            var written = file.resolveSibling("state.json.new");
            Files.write(written, JSON.writeValueAsBytes(state));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LabException(2, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LabException(2, file + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
