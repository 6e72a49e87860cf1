package dev.tracelab.store;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Opens and closes the ports. Each has its own event loop, so that a large export does not hold up a query. */
final class HttpListeners implements AutoCloseable {
    private static final int IDLE_SECONDS = 60;
    private static final int MAX_URI_BYTES = 16 * 1024;

    private final Vertx vertx;
    private final String host;
    private final Ports wanted;
    private final Map<Listener, HttpServer> servers = new EnumMap<>(Listener.class);

    HttpListeners(String host, Ports wanted, Function<Listener, Handler<HttpServerRequest>> handlers) {
        this.host = host;
        this.wanted = wanted;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(Listener.values().length)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        for (Listener listener : Listener.values()) {
            servers.put(listener, vertx.createHttpServer(options()).requestHandler(handlers.apply(listener)));
        }
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions().setIdleTimeout(IDLE_SECONDS).setMaxInitialLineLength(MAX_URI_BYTES);
    }

    void listen() {
        Map<Listener, Future<HttpServer>> starting = Arrays.stream(Listener.values())
                .collect(toMap(Function.identity(), this::listen, (a, b) -> a, () -> new EnumMap<>(Listener.class)));
        starting.forEach(this::await);
    }

    private Future<HttpServer> listen(Listener listener) {
        return servers.get(listener).listen(wanted.of(listener), host);
    }

    private void await(Listener listener, Future<HttpServer> starting) {
        try {
            starting.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new ListenFailed(listener, host, wanted.of(listener), e.getCause());
        }
    }

    Ports ports() {
        return new Ports(
                port(Listener.OTLP_GRPC),
                port(Listener.OTLP_HTTP),
                port(Listener.QUERY),
                port(Listener.SAMPLING_HTTP),
                port(Listener.SAMPLING_GRPC));
    }

    private int port(Listener listener) {
        return servers.get(listener).actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
