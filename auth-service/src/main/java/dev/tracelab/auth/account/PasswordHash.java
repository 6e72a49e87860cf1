package dev.tracelab.auth.account;

/** The one place where a password meets a hash. Costs tens of milliseconds of processor time, on purpose. */
@FunctionalInterface
interface PasswordHash {

    boolean matches(String password, String hash);
}
