package dev.tracelab.lab.request;

import dev.tracelab.lab.LabHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The token of the last login to one frontend, so that a request is one request. Readable by its owner alone. */
final class TokenFile {
    private final Path file;

    TokenFile(LabHome home, String frontend) {
        file = home.run().resolve("token-" + Integer.toHexString(frontend.hashCode()));
    }

    Optional<String> read() {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8)).filter(token -> !token.isBlank());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A token that cannot be kept is asked for again next time. */
    void write(String token) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "token-", "");
            Files.writeString(fresh, token, StandardCharsets.UTF_8);
            Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Costs a login next time.
        }
    }
}
