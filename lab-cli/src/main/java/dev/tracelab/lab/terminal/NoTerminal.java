package dev.tracelab.lab.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A terminal that nobody looks at: for runs that only warm up. */
public final class NoTerminal {
    private static final int WIDTH = 120;

    private NoTerminal() {}

    public static Terminal terminal() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(nowhere, true, true, true, WIDTH);
    }
}
