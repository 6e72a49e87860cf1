package dev.tracelab.auth.account;

/**
 * Somebody who has proved who they are.
 *
 * @param id the same number as in user-service
 * @param name name for display
 */
public record Account(long id, String username, String name) {}
