package dev.tracelab.lab.terminal;

/** Every sign outside ASCII, with what stands for it when the locale is not UTF-8. */
public enum Symbol {
    OK("✔", "ok"),
    FAILED("✘", "x"),
    WAITING("·", "."),
    ARROW("→", "->"),
    DOT("·", "-"),
    DASH("–", "-"),
    ELLIPSIS("…", "..."),
    BRANCH("├ ", "|-"),
    LAST_BRANCH("└ ", "`-"),
    TRUNK("│ ", "| "),
    RULE("─", "-"),
    BULLET("●", "*"),
    EVENT("◆", "+"),
    LINK("↗", "^"),
    PLUS_MINUS("±", "+/-");

    private final String unicode;
    private final String ascii;

    Symbol(String unicode, String ascii) {
        this.unicode = unicode;
        this.ascii = ascii;
    }

    String unicode() {
        return unicode;
    }

    String ascii() {
        return ascii;
    }
}
