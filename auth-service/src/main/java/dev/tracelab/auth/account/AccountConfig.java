package dev.tracelab.auth.account;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Who may log in, by username. */
@ConfigMapping(prefix = "lab.auth")
interface AccountConfig {

    Map<String, Entry> accounts();

    interface Entry {

        /** The user's id in user-service. */
        long id();

        String name();

        /** bcrypt in its modular form, {@code $2b$<cost>$…}; all accounts have the same cost, see {@link Accounts}. */
        String passwordHash();
    }
}
