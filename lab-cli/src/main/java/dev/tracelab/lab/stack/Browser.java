package dev.tracelab.lab.stack;

import dev.tracelab.lab.process.Children;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Opens a page with whatever this system opens pages with. */
final class Browser {
    private Browser() {}

    /** The address of Trace Lab's own page. */
    static String page(Ports ports) {
        return "http://localhost:" + ports.of(Part.FRONTEND_SERVICE);
    }

    /** Does nothing where there is no browser: the address is on the screen anyway. */
    static void open(String url) {
        Stream.of("xdg-open", "open", "explorer.exe")
                .map(Children::onPath)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .ifPresent(program -> start(List.of(program.toString(), url)));
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // Nothing is lost: the address is on the screen.
        }
    }
}
