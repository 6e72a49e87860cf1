package dev.tracelab.lab;

/** An expected failure: its message is what the user reads, without a stack trace. */
public final class LabException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public LabException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public LabException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** It was tried and did not work. */
    public static LabException failed(String message) {
        return new LabException(ExitCode.FAILED, message);
    }

    /** The machine or the call does not allow it; nothing was changed. */
    public static LabException environment(String message) {
        return new LabException(ExitCode.ENVIRONMENT, message);
    }

    /** {@code cause} itself when it is expected, else a failure that names it. */
    public static LabException wrap(String what, Throwable cause) {
        return cause instanceof LabException expected
                ? expected
                : new LabException(ExitCode.FAILED, what + ": " + cause, cause);
    }

    public int exitCode() {
        return exitCode;
    }
}
