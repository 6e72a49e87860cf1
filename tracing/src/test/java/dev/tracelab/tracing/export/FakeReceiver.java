package dev.tracelab.tracing.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An OTLP receiver on a real socket that answers as it is told. */
final class FakeReceiver implements AutoCloseable {
    /** {@code partial_success { rejected_spans: 2, error_message: "full" }} */
    static final byte[] TWO_REJECTED = {10, 8, 8, 2, 18, 4, 'f', 'u', 'l', 'l'};

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;

    private volatile int status = 200;
    private volatile byte[] body = {};
    private volatile CountDownLatch gate = new CountDownLatch(0);

    FakeReceiver() {
        this(0);
    }

    FakeReceiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    static int closedPort() {
        try (var receiver = new FakeReceiver()) {
            return receiver.port();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    int calls() {
        return calls.get();
    }

    FakeReceiver answers(int newStatus) {
        status = newStatus;
        return this;
    }

    FakeReceiver answers(byte[] newBody) {
        body = newBody;
        return this;
    }

    /** From now on requests are read, but not answered. */
    FakeReceiver hangs() {
        gate = new CountDownLatch(1);
        return this;
    }

    void resumes() {
        gate.countDown();
    }

    @Override
    public void close() {
        resumes();
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            gate.await();
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
