package dev.tracelab.lab;

import java.nio.file.Path;

/**
 * The folders the command works in: the checkout, and its {@code .lab/} for everything that is not source.
 *
 * @param root the checkout; {@code ./lab} passes it as system property {@code lab.home}
 * @param state where data, logs and the record of the running stack are kept; {@code .lab} unless system property
 *     {@code lab.state} names another folder, so that tests leave a running stack alone
 */
public record LabHome(Path root, Path state) {

    public static LabHome current() {
        var root = Path.of(System.getProperty("lab.home", "")).toAbsolutePath().normalize();
        return new LabHome(root, root.resolve(System.getProperty("lab.state", ".lab")));
    }

    /** The same checkout with another state folder: a stack that leaves the user's data alone. */
    public LabHome withState(Path other) {
        return new LabHome(root, other);
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path data(String part) {
        return state.resolve("data").resolve(part);
    }
}
