package dev.tracelab.store.http;

import dev.tracelab.store.http.RequestRefused.Reason;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * gRPC for methods with one request and one answer: a five-byte frame over HTTP/2 and two trailers. Written here because
 * the body then goes through the same {@link BodyReader} and {@link Gunzip}, with the same bounds, as every other body; a
 * gRPC library receives and unpacks a message before it can be refused.
 */
public final class UnaryGrpc implements Handler<HttpServerRequest> {
    private static final String CONTENT_TYPE = "application/grpc";
    private static final int FRAME_HEADER = 5;

    private final Map<String, Method> methods;
    private final InFlight inFlight;
    private final int maxBytes;
    private final Listener listener;

    /** @param methods by path, {@code /package.Service/Method} */
    public UnaryGrpc(Map<String, Method> methods, InFlight inFlight, int maxBytes, Listener listener) {
        this.methods = methods;
        this.inFlight = inFlight;
        this.maxBytes = maxBytes;
        this.listener = listener;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (!HttpVersion.HTTP_2.equals(request.version())
                || !HttpMethod.POST.equals(request.method())
                || contentType == null
                || !contentType.startsWith(CONTENT_TYPE)) {
            listener.refused(Reason.UNSUPPORTED_TYPE);
            request.response().setStatusCode(415).end("this port speaks gRPC only; OTLP/HTTP has a port of its own\n");
            return;
        }
        Method method = methods.get(request.path());
        if (method == null) {
            refuse(request, new RequestRefused(Reason.NOT_FOUND, "no such method here: " + request.path()));
            return;
        }
        BodyReader.read(request, inFlight, maxBytes + FRAME_HEADER, new Call(request, method));
    }

    private void refuse(HttpServerRequest request, RequestRefused refusal) {
        listener.refused(refusal.reason());
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.closed()) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
            status(response.headers(), refusal.reason().grpcStatus(), refusal.getMessage());
            response.end();
        }
    }

    private static void status(MultiMap headers, int status, String message) {
        headers.set("grpc-status", String.valueOf(status)).set("grpc-message", percentEncode(message));
    }

    private static String percentEncode(String message) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : message.getBytes(StandardCharsets.UTF_8)) {
            if (b >= ' ' && b <= '~' && b != '%') {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b));
            }
        }
        return encoded.toString();
    }

    /** One method: the encoded request message in, the encoded answer out. */
    @FunctionalInterface
    public interface Method {
        byte[] call(byte[] message) throws RequestRefused;
    }

    /** Is told what became of each call. */
    public interface Listener {
        void accepted();

        void refused(Reason reason);
    }

    /** One call whose request message is on its way. */
    private final class Call implements BodyReader.Handler {
        private final HttpServerRequest request;
        private final Method method;

        Call(HttpServerRequest request, Method method) {
            this.request = request;
            this.method = method;
        }

        @Override
        public void complete(byte[] body) {
            try {
                Buffer answer = Buffer.buffer(method.call(unframe(body)));
                listener.accepted();
                HttpServerResponse response = request.response();
                response.putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
                response.putTrailer("grpc-status", "0");
                response.end(Buffer.buffer()
                        .appendByte((byte) 0)
                        .appendInt(answer.length())
                        .appendBuffer(answer));
            } catch (RequestRefused e) {
                refuse(request, e);
            }
        }

        private byte[] unframe(byte[] body) throws RequestRefused {
            if (body.length < FRAME_HEADER || Buffer.buffer(body).getInt(1) != body.length - FRAME_HEADER) {
                throw new RequestRefused(Reason.MALFORMED, "the call must carry exactly one whole message");
            }
            byte[] message = Arrays.copyOfRange(body, FRAME_HEADER, body.length);
            if (body[0] == 0) {
                return message;
            }
            if (!"gzip".equals(request.getHeader("grpc-encoding"))) {
                throw new RequestRefused(Reason.UNSUPPORTED_TYPE, "grpc-encoding must be gzip or identity");
            }
            return Gunzip.gunzip(message, maxBytes);
        }

        @Override
        public void refused(RequestRefused refusal) {
            refuse(request, refusal);
        }
    }
}
