package dev.tracelab.lab.stack;

/** Where the stack, or one part of it, is in its life. */
public enum Phase {
    WAITING,
    STARTING,
    READY,
    STOPPING,
    STOPPED,
    FAILED;

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
