package dev.tracelab.lab.postgres;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.process.Children;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How PostgreSQL's programs are called so that they accept the user they run as. */
final class PostgresCommand {
    /** Messages in English in the log whatever the locale; the rest of the environment does not matter to it. */
    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

    private PostgresCommand() {}

    /**
     * PostgreSQL refuses to run as root. In a user namespace without any mapping the same process is nobody to itself,
     * while the files it owns stay its own, so no second account and no change of owner is needed.
     */
    static List<String> of(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        if (Children.onPath("unshare").isEmpty()) {
            throw LabException.environment(
                    "PostgreSQL does not run as root, and unshare (package util-linux), by which "
                            + "the lab would help it, is not installed. Run ./lab as an ordinary user.");
        }
        var whole = new ArrayList<>(List.of("unshare", "--user"));
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
