package dev.tracelab.auth.key;

import java.security.GeneralSecurityException;

/** A key for tests outside of this package. */
public final class Keys {

    private Keys() {}

    public static SigningKey make() {
        try {
            return Pem.read(Pem.write(Pem.generate().getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
