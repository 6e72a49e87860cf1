package dev.tracelab.lab.terminal;

/** The few colours used; the terminal's own 16, so that they fit light and dark themes. */
public enum Style {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("94"),
    MAGENTA("35"),
    CYAN("36"),
    PLAIN("0");

    static final String RESET = "\u001b[0m";

    private final String parameter;

    Style(String parameter) {
        this.parameter = parameter;
    }

    String code() {
        return "\u001b[" + parameter + "m";
    }

    /** One colour per service, the same in every command. */
    public static Style ofService(String service) {
        return switch (service) {
            case "frontend-service" -> BLUE;
            case "api-gateway" -> MAGENTA;
            case "auth-service" -> YELLOW;
            case "user-service" -> GREEN;
            default -> CYAN;
        };
    }
}
