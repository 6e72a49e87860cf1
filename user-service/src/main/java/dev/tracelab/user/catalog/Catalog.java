package dev.tracelab.user.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tracelab.tracing.settings.SettingCheck;
import dev.tracelab.user.Money;
import dev.tracelab.user.database.Database;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prices, read from PostgreSQL once and then from memory. */
@Singleton
@Startup
public class Catalog {

    private final Database database;
    private final Cache<String, Product> cache;

    Catalog(Database database, CatalogConfig config) {
        check(config);
        this.database = database;
        this.cache = Caffeine.newBuilder()
                .maximumSize(config.maxSize())
                .expireAfterWrite(config.maxAge())
                .build();
    }

    static void check(CatalogConfig config) {
        SettingCheck.requirePositive("lab.catalog.max-age", config.maxAge());
        SettingCheck.requirePositive("lab.catalog.max-size", config.maxSize());
    }

    /** One query at most, for what is not in memory. Unknown SKUs are absent from the answer and never remembered. */
    public Lookup find(Set<String> skus) {
        Map<String, Product> found = new HashMap<>(cache.getAllPresent(skus));
        Set<String> missing = new HashSet<>(skus);
        missing.removeAll(found.keySet());
        int hits = found.size();
        if (!missing.isEmpty()) {
            read(missing).forEach(product -> found.put(product.sku(), product));
            cache.putAll(found);
        }
        return new Lookup(Map.copyOf(found), hits, missing.size());
    }

    private List<Product> read(Set<String> skus) {
        return database.read(sql -> sql.list(
                row -> new Product(row.getString("sku"), new Money(row.getLong("price"))),
                "SELECT sku, price FROM products WHERE sku = ANY(?)",
                (Object) new ArrayList<>(skus).toArray(String[]::new)));
    }

    /**
     * @param hits products that were in memory
     * @param misses those that were not, known or unknown
     */
    public record Lookup(Map<String, Product> products, int hits, int misses) {}
}
