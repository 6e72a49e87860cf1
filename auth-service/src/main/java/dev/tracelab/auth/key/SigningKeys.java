package dev.tracelab.auth.key;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * The key that signs tokens. It is loaded at start; only at the very first start it has to be made, which takes up to
 * some seconds and happens beside the start. Until then the service is not ready and {@link #current} refuses.
 */
@Singleton
@Startup
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final CompletableFuture<SigningKey> key;

    /** @throws UnusableKey that names the file and what to do, where no key can be had */
    SigningKeys(KeyConfig config) {
        KeyFile file = new KeyFile(config.data());
        Optional<SigningKey> existing =
                config.key().map(SigningKeys::configured).or(file::read);
        if (existing.isPresent()) {
            key = CompletableFuture.completedFuture(existing.get());
        } else {
            file.requireWritable();
            key = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("signing-key").start(() -> make(file));
        }
    }

    /** @throws KeyMissing where there is no key yet */
    public SigningKey current() {
        if (!loaded()) {
            throw new KeyMissing(state());
        }
        return key.join();
    }

    boolean loaded() {
        return key.state() == Future.State.SUCCESS;
    }

    /** One sentence for people. */
    String state() {
        return switch (key.state()) {
            case SUCCESS -> "The signing key is loaded.";
            case RUNNING -> "The signing key is being made.";
            case FAILED, CANCELLED -> "The signing key could not be kept: " + key.exceptionNow();
        };
    }

    private static SigningKey configured(String keyOrFile) {
        if (!keyOrFile.stripLeading().startsWith("-----BEGIN")) {
            return KeyFile.readFrom(Path.of(keyOrFile), "Correct lab.auth.key (LAB_AUTH_KEY) or the file.");
        }
        try {
            return Pem.read(keyOrFile);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("lab.auth.key (LAB_AUTH_KEY) is not usable: " + e.getMessage() + ".");
        }
    }

    private void make(KeyFile file) {
        try {
            KeyPair pair = Pem.generate();
            file.write(Pem.write(pair.getPrivate()));
            key.complete(Pem.read(Pem.write(pair.getPrivate())));
            LOG.infof("Made a signing key and keep it in %s", file);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.errorf(e, "Cannot keep a signing key in %s", file);
            key.completeExceptionally(e);
        }
    }
}
