package dev.tracelab.lab;

/**
 * Where {@code java -jar lab-cli.jar} begins. The one class that is compiled for Java 8, so that an older Java gets to
 * say what is needed before it meets a class it cannot read.
 */
public final class Start {
    private static final int NEEDED = 21;

    private Start() {}

    public static void main(String[] arguments) {
        if (feature(System.getProperty("java.specification.version")) < NEEDED) {
            System.err.println("lab: Trace Lab needs Java " + NEEDED + " or newer; this is Java "
                    + System.getProperty("java.version") + " in " + System.getProperty("java.home")
                    + ". The script ./lab finds a fitting JDK by itself.");
            System.exit(2);
        }
        Lab.main(arguments);
    }

    /** Up to 8 the version was written 1.8. */
    private static int feature(String specification) {
        return Integer.parseInt(specification.startsWith("1.") ? specification.substring(2) : specification);
    }
}
