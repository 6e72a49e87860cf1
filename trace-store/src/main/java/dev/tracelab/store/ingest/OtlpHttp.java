package dev.tracelab.store.ingest;

import dev.tracelab.store.http.BodyReader;
import dev.tracelab.store.http.Gunzip;
import dev.tracelab.store.http.InFlight;
import dev.tracelab.store.http.RequestRefused;
import dev.tracelab.store.http.RequestRefused.Reason;
import dev.tracelab.store.storage.Refusals;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** OTLP/HTTP: {@code POST /v1/traces} and {@code POST /v1/logs}, protobuf or JSON, plain or gzip. */
final class OtlpHttp implements Handler<HttpServerRequest> {
    private final List<Signal<?>> signals;
    private final IngestLimits limits;
    private final InFlight inFlight;
    private final OtlpJson json;
    private final RequestCounts counts;

    OtlpHttp(List<Signal<?>> signals, IngestLimits limits, InFlight inFlight, RequestCounts counts) {
        this.signals = signals;
        this.limits = limits;
        this.inFlight = inFlight;
        this.json = new OtlpJson(limits);
        this.counts = counts;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            Signal<?> signal = signal(request);
            Encoding encoding = Encoding.of(contentType);
            requireKnownContentEncoding(request);
            BodyReader.read(request, inFlight, limits.maxBodyBytes(), new Export(request, signal, encoding));
        } catch (RequestRefused e) {
            refuse(request, Encoding.guess(contentType), e);
        }
    }

    private Signal<?> signal(HttpServerRequest request) throws RequestRefused {
        Signal<?> signal = signals.stream()
                .filter(candidate -> candidate.httpPath().equals(request.path()))
                .findFirst()
                .orElseThrow(() -> new RequestRefused(Reason.NOT_FOUND, notFound(request.path())));
        if (!HttpMethod.POST.equals(request.method())) {
            throw new RequestRefused(Reason.METHOD_NOT_ALLOWED, signal.httpPath() + " takes POST only");
        }
        return signal;
    }

    private static String notFound(String path) {
        return "/v1/metrics".equals(path)
                ? "metrics are not stored here: switch the sender's OTLP metrics off"
                : "nothing here: OTLP/HTTP is POST /v1/traces and POST /v1/logs";
    }

    private static void requireKnownContentEncoding(HttpServerRequest request) throws RequestRefused {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !isGzip(encoding) && !encoding.equals("identity")) {
            throw new RequestRefused(Reason.UNSUPPORTED_TYPE, "Content-Encoding must be gzip or absent");
        }
    }

    private static boolean isGzip(String encoding) {
        return "gzip".equalsIgnoreCase(encoding);
    }

    private void refuse(HttpServerRequest request, Encoding encoding, RequestRefused refusal) {
        counts.refused(refusal.reason());
        int status = refusal.reason().httpStatus();
        answer(request, status, encoding, encoding.failure(refusal.reason().grpcStatus(), refusal.getMessage()));
    }

    private static void answer(HttpServerRequest request, int status, Encoding encoding, Buffer body) {
        if (!request.response().ended() && !request.response().closed()) {
            request.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, encoding.contentType())
                    .end(body);
        }
    }

    /** One request whose body is on its way. */
    private final class Export implements BodyReader.Handler {
        private final HttpServerRequest request;
        private final Signal<?> signal;
        private final Encoding encoding;

        Export(HttpServerRequest request, Signal<?> signal, Encoding encoding) {
            this.request = request;
            this.signal = signal;
            this.encoding = encoding;
        }

        @Override
        public void complete(byte[] body) {
            try {
                Refusals refusals = signal.accept(decode(body));
                counts.accepted();
                answer(request, 200, encoding, encoding.success(refusals, signal.rejectedField()));
            } catch (RequestRefused e) {
                refuse(request, encoding, e);
            }
        }

        private byte[] decode(byte[] body) throws RequestRefused {
            byte[] plain = isGzip(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                    ? Gunzip.gunzip(body, limits.maxBodyBytes())
                    : body;
            return encoding == Encoding.JSON
                    ? json.toProtobuf(plain, signal.requestType().get())
                    : plain;
        }

        @Override
        public void refused(RequestRefused refusal) {
            refuse(request, encoding, refusal);
        }
    }
}
