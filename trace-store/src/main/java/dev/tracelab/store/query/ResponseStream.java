package dev.tracelab.store.query;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets blocking code write an answer of any size: what does not fit into one buffer is sent in chunks, each after the one
 * before has left, so a slow reader holds up its own thread and no memory. Not thread-safe.
 */
final class ResponseStream extends OutputStream {
    private static final int CHUNK = 64 * 1024;
    private static final int TIMEOUT_SECONDS = 30;

    private final HttpServerResponse response;
    private Buffer pending = Buffer.buffer(CHUNK / 8);
    private boolean started;

    ResponseStream(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        pending.appendBytes(bytes, offset, length);
        if (pending.length() >= CHUNK) {
            send();
        }
    }

    private void send() throws IOException {
        if (!started) {
            started = true;
            response.setChunked(true);
        }
        try {
            response.write(pending).toCompletionStage().toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            response.reset();
            throw new IOException("the client does not take the answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while answering", e);
        }
        pending = Buffer.buffer(CHUNK);
    }

    @Override
    public void close() {
        response.end(pending);
    }
}
