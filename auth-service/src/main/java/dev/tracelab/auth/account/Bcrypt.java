package dev.tracelab.auth.account;

import com.password4j.BcryptFunction;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * bcrypt of one cost. It is preferred to Argon2 here because it needs 4 KiB of memory instead of many MiB: these services
 * run in small heaps.
 */
final class Bcrypt implements PasswordHash {

    private static final Pattern FORM = Pattern.compile("\\$2b\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");
    private static final String SALT = "Trace.Lab/decoy.no.one";
    private static final String DIGEST = ".".repeat(31);

    private final int cost;
    private final BcryptFunction function;

    Bcrypt(int cost) {
        this.cost = cost;
        this.function = BcryptFunction.getInstance(com.password4j.types.Bcrypt.B, cost);
    }

    /** Empty where the text is no hash of the form {@code $2b$<cost>$…}. */
    static OptionalInt costOf(String hash) {
        Matcher form = FORM.matcher(hash);
        return form.matches() ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
    }

    @Override
    public boolean matches(String password, String hash) {
        return function.check(password, hash);
    }

    /** A hash that takes as long to check as a real one and that no known password has. */
    String decoy() {
        return "$2b$%02d$".formatted(cost) + SALT + DIGEST;
    }
}
