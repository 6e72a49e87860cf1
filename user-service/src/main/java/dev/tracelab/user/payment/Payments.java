package dev.tracelab.user.payment;

import dev.tracelab.tracing.faults.Faults;
import dev.tracelab.user.Money;
import dev.tracelab.user.payment.PaymentProvider.Receipt;
import dev.tracelab.user.payment.PaymentProvider.Request;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Takes the money. */
@Singleton
public class Payments {

    private static final int PAYMENT_REQUIRED = 402;
    private static final String AUTHORIZED = "authorized";
    private static final Pattern PAYMENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final PaymentProvider provider;
    private final Faults faults;

    Payments(@RestClient PaymentProvider provider, Faults faults) {
        this.provider = provider;
        this.faults = faults;
    }

    /**
     * Pays for the order once, however often it is called: the order's id is the provider's idempotency key.
     *
     * @return the provider's id of the payment
     * @throws PaymentDeclinedException where no money has moved
     * @throws PaymentUnavailableException where nobody knows; try again with the same order
     */
    public String authorize(long orderId, Money amount) {
        Request payment = new Request(orderId, amount.toString(), Money.CURRENCY);
        try {
            return check(provider.pay(Long.toString(orderId), scenario(), payment));
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == PAYMENT_REQUIRED
                    ? new PaymentDeclinedException()
                    : PaymentUnavailableException.failed(e);
        } catch (ProcessingException e) {
            throw e.getCause() instanceof TimeoutException
                    ? PaymentUnavailableException.timedOut(e)
                    : PaymentUnavailableException.failed(e);
        }
    }

    /** The id goes into the trace and the log: what somebody else sends is looked at before. */
    private static String check(Receipt receipt) {
        if (receipt == null
                || !AUTHORIZED.equals(receipt.status())
                || receipt.paymentId() == null
                || !PAYMENT_ID.matcher(receipt.paymentId()).matches()) {
            throw PaymentUnavailableException.failed(
                    new IllegalStateException("not a receipt of the documented shape"));
        }
        return receipt.paymentId();
    }

    private String scenario() {
        return faults.ofExternal("payment").map(fault -> fault.type().id()).orElse(null);
    }
}
