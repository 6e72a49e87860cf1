package dev.tracelab.tracing.problem;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map.Entry;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A tracer that shows every request that arrives to somebody, once its span has begun, and leaves the tracing to the
 * tracer below it.
 */
record RequestWatch<I, O>(VertxTracer<I, O> tracer, Consumer<HttpServerRequest> watcher) implements VertxTracer<I, O> {

    @Override
    public <R> I receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Entry<String, String>> headers,
            TagExtractor<R> tags) {
        I span = tracer.receiveRequest(context, kind, policy, request, operation, headers, tags);
        if (request instanceof HttpServerRequest arrived) {
            watcher.accept(arrived);
        }
        return span;
    }

    @Override
    public <R> void sendResponse(Context context, R response, I span, Throwable failure, TagExtractor<R> tags) {
        tracer.sendResponse(context, response, span, failure, tags);
    }

    @Override
    public <R> O sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tags) {
        return tracer.sendRequest(context, kind, policy, request, operation, headers, tags);
    }

    @Override
    public <R> void receiveResponse(Context context, R response, O span, Throwable failure, TagExtractor<R> tags) {
        tracer.receiveResponse(context, response, span, failure, tags);
    }

    @Override
    public void close() {
        tracer.close();
    }
}
