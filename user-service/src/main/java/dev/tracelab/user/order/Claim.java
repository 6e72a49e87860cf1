package dev.tracelab.user.order;

/** What became of the wish to make an order. */
sealed interface Claim {

    /** This request makes it, under this id. */
    record Mine(long orderId) implements Claim {}

    /** It has been made before. */
    record Done(long orderId) implements Claim {}

    /** Another request is making it right now. */
    record Busy() implements Claim {}

    /** The key has been used for another order. */
    record Taken() implements Claim {}
}
