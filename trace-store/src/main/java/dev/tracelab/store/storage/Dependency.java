package dev.tracelab.store.storage;

/** How often {@code parent} called {@code child}; both are service names. */
public record Dependency(String parent, String child, long callCount) {}
