package dev.tracelab.auth.key;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;

/** The key in the data folder: readable by its owner only, and there either whole or not at all. */
final class KeyFile {

    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path file;
    private final Path unfinished;

    KeyFile(Path folder) {
        this.file = folder.resolve("signing-key.pem").toAbsolutePath().normalize();
        this.unfinished = file.resolveSibling("signing-key.pem.new");
    }

    /** @throws UnusableKey where there is a file but no usable key in it */
    Optional<SigningKey> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(readFrom(
                file,
                "Put its backup back, or remove it: a new key is then made at the next start, "
                        + "and everybody has to log in again."));
    }

    /** @throws UnusableKey where the folder cannot be written, before time is spent on making a key */
    void requireWritable() {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(unfinished);
            FileChannel.open(unfinished, NEW_FILE, ownerOnly()).close();
        } catch (IOException e) {
            throw new UnusableKey(
                    "The signing key cannot be kept in " + file.getParent() + " (" + e + "). Set lab.auth.data "
                            + "(LAB_AUTH_DATA) to a folder that this process may write to, or give it a key by "
                            + "lab.auth.key (LAB_AUTH_KEY).");
        }
    }

    /** Writes beside the file, to the disk, and then moves: a crash at any moment leaves no half key behind. */
    void write(String pem) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(pem);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /**
     * @param remedy what to do where the key is not usable
     * @throws UnusableKey that names the file
     */
    static SigningKey readFrom(Path file, String remedy) {
        try {
            return Pem.read(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException | GeneralSecurityException e) {
            String reason = e instanceof IOException ? e.toString() : e.getMessage();
            throw new UnusableKey("The signing key in " + file + " is not usable: " + reason + ". " + remedy);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
