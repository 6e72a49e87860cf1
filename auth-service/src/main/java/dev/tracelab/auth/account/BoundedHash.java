package dev.tracelab.auth.account;

import java.util.concurrent.Semaphore;

/**
 * Lets only so many checks run at once; further ones wait without holding a processor. Virtual threads share as many
 * carriers as there are processors and give none up while they compute: without this limit a few people who log in
 * hold up every introspection.
 */
final class BoundedHash implements PasswordHash {

    private final PasswordHash hash;
    private final Semaphore running;

    BoundedHash(PasswordHash hash, int atOnce) {
        this.hash = hash;
        this.running = new Semaphore(atOnce, true);
    }

    /** Half of the processors. */
    static PasswordHash forThisMachine(PasswordHash hash) {
        return new BoundedHash(hash, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Override
    public boolean matches(String password, String hashed) {
        running.acquireUninterruptibly();
        try {
            return hash.matches(password, hashed);
        } finally {
            running.release();
        }
    }
}
