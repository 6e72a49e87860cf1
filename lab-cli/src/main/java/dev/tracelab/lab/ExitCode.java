package dev.tracelab.lab;

/** Exit codes of every {@code lab} command, as {@code lab --help} lists them. */
public final class ExitCode {
    public static final int OK = 0;
    /** It was tried and did not work, or a verdict was not met. */
    public static final int FAILED = 1;
    /** Nothing was tried: wrong use, or the machine does not allow it (port taken, folder read-only, no memory). */
    public static final int ENVIRONMENT = 2;
    /** The command needs a running stack and there is none. */
    public static final int NOT_RUNNING = 3;

    private ExitCode() {}
}
