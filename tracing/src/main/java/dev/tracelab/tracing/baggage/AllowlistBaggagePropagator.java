package dev.tracelab.tracing.baggage;

import dev.tracelab.tracing.settings.SettingCheck;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * W3C Baggage that lets listed keys pass and nothing else, both ways: a key that is not expected can neither enter from
 * a caller nor leak to a called service. Metadata of entries is dropped.
 */
public final class AllowlistBaggagePropagator implements TextMapPropagator {

    /** A token of HTTP (RFC 9110 §5.6.2), as W3C Baggage wants it. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final TextMapPropagator w3c;
    private final BaggageConfig config;

    public AllowlistBaggagePropagator(TextMapPropagator w3c, BaggageConfig config) {
        check(config);
        this.w3c = w3c;
        this.config = config;
    }

    static void check(BaggageConfig config) {
        checkKeys("lab.baggage.accept", config.accept());
        checkKeys("lab.baggage.send", config.send());
        SettingCheck.requirePositive("lab.baggage.max-value-length", config.maxValueLength());
    }

    private static void checkKeys(String setting, Set<String> keys) {
        keys.forEach(key -> SettingCheck.require(
                KEY.matcher(key).matches(),
                setting,
                "names such as user.id with commas between are needed; \"" + key + "\" cannot be a key of baggage."));
    }

    @Override
    public Collection<String> fields() {
        return w3c.fields();
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
        w3c.inject(context.with(only(config.send(), Baggage.fromContext(context))), carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
        Context extracted = w3c.extract(context, carrier, getter);
        Baggage callers = Baggage.fromContext(extracted);
        return callers.isEmpty() ? extracted : extracted.with(only(config.accept(), callers));
    }

    private Baggage only(Set<String> keys, Baggage baggage) {
        BaggageBuilder passed = Baggage.builder();
        baggage.forEach((key, entry) -> {
            if (keys.contains(key) && entry.getValue().length() <= config.maxValueLength()) {
                passed.put(key, entry.getValue());
            }
        });
        return passed.build();
    }
}
