package dev.tracelab.auth.token;

/** What a token turned out to be. */
sealed interface Verification {

    record Valid(Claims claims) implements Verification {}

    record Invalid(Reason reason) implements Verification {}

    /** Why a token is refused. For the trace and the log only: callers of the service are not told. */
    enum Reason {
        EXPIRED,
        WRONG_AUDIENCE,
        WRONG_ISSUER,
        WRONG_SIGNATURE,
        /** No JWT at all, another algorithm, or claims missing. */
        MALFORMED
    }
}
