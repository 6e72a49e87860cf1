package dev.tracelab.user.payment;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The provider's API. It is somebody else's and knows nothing of tracing: the CLIENT span is the last one. */
@Path("/payments")
@RegisterRestClient(configKey = "payment-provider")
interface PaymentProvider {

    /**
     * @param scenario which answer to play, for the faults of {@code payment}; null for a plain payment
     */
    @POST
    Receipt pay(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam("X-Payment-Scenario") String scenario,
            Request payment);

    /**
     * @param amount decimal, such as {@code 59.97}
     */
    record Request(long orderId, String amount, String currency) {}

    record Receipt(String paymentId, String status) {}
}
