package dev.tracelab.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.store.Ports;
import dev.tracelab.store.Requests;
import dev.tracelab.store.StoreClient;
import dev.tracelab.store.TraceStoreConfig;
import dev.tracelab.store.TraceStoreServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gRPC port frame by frame, for what a well-behaved exporter never sends. */
class OtlpGrpcTest {
    private static final String EXPORT = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    private static final Map<String, String> PLAIN = Map.of("content-type", "application/grpc");
    private static final Map<String, String> GZIP = Map.of("content-type", "application/grpc", "grpc-encoding", "gzip");

    private static TraceStoreServer store;
    private static Vertx vertx;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        store = TraceStoreServer.start(TraceStoreConfig.defaults()
                .withPorts(Ports.random())
                .withIngest(IngestLimits.defaults().withMaxBodyBytes(1024 * 1024)));
        vertx = Vertx.vertx();
        client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        store.close();
    }

    @Test
    void rejectedSpans_areAPartialSuccess() throws IOException {
        byte[] request = Requests.traces("front", Requests.span("00".repeat(16), 1, "bad"))
                .toByteArray();

        Reply reply = call(EXPORT, PLAIN, frame(0, request));

        assertThat(reply.status()).isEqualTo("0");
        assertThat(reply.body().getInt(1)).isEqualTo(reply.body().length() - 5);
        byte[] message = reply.body().getBytes(5, reply.body().length());
        assertThat(ExportTraceServiceResponse.parseFrom(message)
                        .getPartialSuccess()
                        .getRejectedSpans())
                .isEqualTo(1);
    }

    @Test
    void unknownMethod_isUnimplemented() {
        Reply reply = call("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", PLAIN, frame(0));

        assertThat(reply.status()).isEqualTo("12");
    }

    @Test
    void malformedMessage_isAnInvalidArgument() {
        assertThat(call(EXPORT, PLAIN, frame(0, (byte) 10, (byte) 99)).status()).isEqualTo("3");
    }

    @Test
    void brokenFrame_isAnInvalidArgument() {
        assertThat(call(EXPORT, PLAIN, Buffer.buffer(new byte[] {0, 0, 0})).status())
                .isEqualTo("3");
        assertThat(call(EXPORT, PLAIN, frame(0).appendByte((byte) 1)).status()).isEqualTo("3");
    }

    @Test
    void unknownCompression_isUnimplemented() {
        assertThat(call(EXPORT, PLAIN, frame(1, (byte) 1)).status()).isEqualTo("12");
    }

    @Test
    void gzipBomb_exhaustsItsLimitOnly() {
        Reply reply = call(EXPORT, GZIP, frame(1, StoreClient.gzip(new byte[2 * 1024 * 1024])));

        assertThat(reply.status()).isEqualTo("8");
        assertThat(reply.message()).isEqualTo("the body unfolds to more than 1048576 bytes");
    }

    @Test
    void tooLargeMessage_exhaustsItsLimitOnly() {
        assertThat(call(EXPORT, PLAIN, frame(0, new byte[2 * 1024 * 1024])).status())
                .isEqualTo("8");
    }

    @Test
    void plainHttp_isToldWhatThisPortSpeaks() {
        Reply reply = call("/v1/traces", Map.of("content-type", "application/x-protobuf"), Buffer.buffer());

        assertThat(reply.http().statusCode()).isEqualTo(415);
        assertThat(reply.body().toString()).contains("this port speaks gRPC only");
    }

    private static Buffer frame(int compressed, byte... message) {
        return Buffer.buffer()
                .appendByte((byte) compressed)
                .appendInt(message.length)
                .appendBytes(message);
    }

    private static Reply call(String path, Map<String, String> headers, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(store.ports().otlpGrpc())
                .setMethod(HttpMethod.POST)
                .setURI(path);
        headers.forEach(options::putHeader);
        return client.request(options)
                // All on the client's event loop: asked for from another thread, the body may have passed by already.
                .compose(request -> request.send(body)
                        .compose(response -> response.body().map(answer -> new Reply(response, answer))))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** An answer without a message has its status in the headers. */
    private record Reply(HttpClientResponse http, Buffer body) {
        String status() {
            return http.getTrailer("grpc-status") == null
                    ? http.getHeader("grpc-status")
                    : http.getTrailer("grpc-status");
        }

        String message() {
            return http.getHeader("grpc-message");
        }
    }
}
