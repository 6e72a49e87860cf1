package dev.tracelab.gateway.token;

/**
 * What auth-service says about a token, RFC 7662; the members this service needs.
 *
 * @param sub id of the user; absent where the token is not active
 * @param exp end of validity, seconds since 1970; absent where the token is not active
 */
record Introspection(boolean active, String sub, Long exp) {}
