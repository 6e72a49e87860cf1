package dev.tracelab.user;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of {@value #CURRENCY}, kept in minor units. In JSON it is a decimal string such as {@code "59.97"}: a number
 * would become a binary fraction in most clients.
 *
 * @param cents minor units
 */
@Schema(type = SchemaType.STRING, examples = "59.97")
public record Money(long cents) {

    public static final String CURRENCY = "EUR";
    public static final Money ZERO = new Money(0);

    public Money times(int count) {
        return new Money(Math.multiplyExact(cents, count));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    @Override
    @JsonValue
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
