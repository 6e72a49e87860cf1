package dev.tracelab.auth.account;

import dev.tracelab.auth.account.AccountConfig.Entry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds {@link Accounts} from the configuration, and refuses at start what would make its timing tell something. */
class AccountBeans {

    private static final int LOWEST_COST = 10;

    @Produces
    @Singleton
    @Startup
    Accounts accounts(AccountConfig config) {
        return of(config.accounts());
    }

    static Accounts of(Map<String, Entry> accounts) {
        Set<Integer> costs = new TreeSet<>();
        accounts.forEach((username, entry) -> costs.add(costOf(username, entry)));
        if (costs.size() != 1) {
            throw new ConfigurationException("lab.auth.accounts: "
                    + (costs.isEmpty()
                            ? "at least one account is needed."
                            : "the password hashes have the costs " + costs + "; give all of them the same, "
                                    + "or the time of an answer tells which accounts exist."));
        }
        Bcrypt bcrypt = new Bcrypt(costs.iterator().next());
        return new Accounts(accounts, BoundedHash.forThisMachine(bcrypt), bcrypt.decoy());
    }

    private static int costOf(String username, Entry entry) {
        String key = "lab.auth.accounts." + username + ".password-hash: ";
        int cost = Bcrypt.costOf(entry.passwordHash())
                .orElseThrow(() ->
                        new ConfigurationException(key + "not a bcrypt hash of the form $2b$<cost>$<53 characters>."));
        if (cost < LOWEST_COST) {
            throw new ConfigurationException(
                    key + "cost " + cost + " is too cheap to try; " + LOWEST_COST + " or more is needed.");
        }
        return cost;
    }
}
