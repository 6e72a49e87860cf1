package dev.tracelab.user.order;

import dev.tracelab.tracing.problem.ProblemException;
import java.util.Map;

/** 422: well-formed, but there is no such product. */
final class UnknownProductException extends ProblemException {

    private static final long serialVersionUID = 1L;

    UnknownProductException(String field) {
        super(422, field + ": there is no product with this SKU.", Map.of("field", field), null);
    }
}
