package dev.tracelab.auth.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the key that signs tokens comes from. */
@ConfigMapping(prefix = "lab.auth")
interface KeyConfig {

    /** Folder in which the key made at first start is kept; it must survive a restart, or all tokens become invalid. */
    @WithDefault(".lab/auth")
    Path data();

    /**
     * A key made elsewhere: the PEM text itself (PKCS#8, {@code -----BEGIN PRIVATE KEY-----}) or the path of a file that
     * holds it. Several replicas need it, to accept each other's tokens. The data folder is not used then.
     */
    Optional<String> key();
}
