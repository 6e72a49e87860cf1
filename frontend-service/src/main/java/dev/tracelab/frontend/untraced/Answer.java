package dev.tracelab.frontend.untraced;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An answer whose body is still on the wire. It is pulled piece by piece, each after the one before was taken, so a body
 * of any size costs a few kilobytes. For one thread; close it, or its connection stays taken.
 */
public final class Answer implements Closeable {

    private static final Buffer END = Buffer.buffer();

    private final HttpClientResponse response;
    private final Duration patience;
    private final BlockingQueue<Buffer> arrived = new LinkedBlockingQueue<>();
    private volatile Throwable failure;
    private boolean complete;

    /** To be called on the event loop, before it can hand out the first piece. */
    Answer(HttpClientResponse response, Duration patience) {
        this.response = response;
        this.patience = patience;
        response.pause()
                .handler(arrived::add)
                .endHandler(end -> arrived.add(END))
                .exceptionHandler(cause -> {
                    failure = cause;
                    arrived.add(END);
                });
    }

    public int status() {
        return response.statusCode();
    }

    /** A web page, as Jaeger's and other servers send for a path they do not know; what is none may be JSON. */
    public boolean isWebPage() {
        String type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }

    /** @throws NoAnswer when the body is longer than the limit, breaks off or stalls */
    public byte[] bytes(int limit) throws NoAnswer {
        var bytes = new ByteArrayOutputStream();
        for (Buffer piece = next(); piece != END; piece = next()) {
            bytes.writeBytes(piece.getBytes());
            if (bytes.size() > limit) {
                throw NoAnswer.tooLong();
            }
        }
        return bytes.toByteArray();
    }

    /** Copies the body as fast as the stream takes it. */
    public void copyTo(OutputStream out) throws IOException {
        for (Buffer piece = next(); piece != END; piece = next()) {
            out.write(piece.getBytes());
        }
    }

    private Buffer next() throws NoAnswer {
        response.fetch(1);
        Buffer piece = poll();
        if (piece == null) {
            throw NoAnswer.late(patience, null);
        }
        if (failure != null) {
            throw NoAnswer.because(failure, patience);
        }
        complete = piece == END;
        return piece;
    }

    private Buffer poll() throws NoAnswer {
        try {
            return arrived.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NoAnswer.because(e, patience);
        }
    }

    /** Gives the connection back, or ends it when the body was not read to its end. */
    @Override
    public void close() {
        if (!complete) {
            response.request().reset();
        }
    }
}
