package dev.tracelab.auth.account;

import dev.tracelab.auth.account.AccountConfig.Entry;
import java.util.Map;
import java.util.Optional;

/**
 * Checks credentials. An unknown username costs exactly one hash check, as a known one does; otherwise the time of the
 * answer would tell outsiders which usernames exist.
 */
public class Accounts {

    private final Map<String, Entry> byUsername;
    private final PasswordHash passwords;
    private final String decoy;

    Accounts(Map<String, Entry> byUsername, PasswordHash passwords, String decoy) {
        this.byUsername = Map.copyOf(byUsername);
        this.passwords = passwords;
        this.decoy = decoy;
    }

    /** The account of these credentials; empty for an unknown username and a wrong password alike. */
    public Optional<Account> authenticate(String username, String password) {
        Entry entry = byUsername.get(username);
        boolean matches = passwords.matches(password, entry == null ? decoy : entry.passwordHash());
        return entry != null && matches
                ? Optional.of(new Account(entry.id(), username, entry.name()))
                : Optional.empty();
    }
}
