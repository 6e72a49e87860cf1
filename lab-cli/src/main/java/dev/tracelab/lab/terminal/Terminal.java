package dev.tracelab.lab.terminal;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the output can show. {@code ./lab} tests whether stdout is a terminal and how wide it is, since Java alone
 * cannot tell before JDK 22.
 *
 * @param interactive stdout is a terminal: lines may be drawn again
 * @param colours on a terminal only, and never when {@code NO_COLOR} is set
 * @param unicode the locale's encoding is UTF-8
 * @param width columns
 */
public record Terminal(PrintStream out, boolean interactive, boolean colours, boolean unicode, int width) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 60;

    public static Terminal current() {
        var interactive = Boolean.getBoolean("lab.terminal");
        var noColour = System.getenv("NO_COLOR");
        var colours = interactive && (noColour == null || noColour.isEmpty());
        var charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.US_ASCII);
        var width = Math.max(LEAST_WIDTH, Integer.getInteger("lab.columns", DEFAULT_WIDTH));
        return new Terminal(System.out, interactive, colours, charset.equals(StandardCharsets.UTF_8), width);
    }

    /** Plain text for files, pipes and tests. */
    public static Terminal plain(PrintStream out, int width) {
        return new Terminal(out, false, false, true, width);
    }

    public String style(Style style, String text) {
        return colours && !text.isEmpty() ? style.code() + text + Style.RESET : text;
    }

    public String symbol(Symbol symbol) {
        return unicode ? symbol.unicode() : symbol.ascii();
    }

    /** Some columns have to be closer together. */
    public boolean isNarrow() {
        return width < 100;
    }

    public void line(String text) {
        out.println(text);
    }

    public void line() {
        out.println();
    }
}
