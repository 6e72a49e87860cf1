package dev.tracelab.user.outbox;

import io.opentelemetry.api.trace.SpanContext;

/**
 * A row of the outbox.
 *
 * @param origin the {@code sendConfirmation} span that wrote it; invalid where no context travelled
 */
record Confirmation(long id, long orderId, SpanContext origin) {}
