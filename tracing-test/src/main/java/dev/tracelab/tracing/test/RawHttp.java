package dev.tracelab.tracing.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/**
 * Sends requests that no HTTP client would, byte by byte, and gives back what the server said until it closed.
 *
 * <p>Trap: ask for {@code Connection: close}, unless the server closes by itself; else {@link #send} fails by its timeout.
 */
public final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;

    private RawHttp() {}

    /** @param request lines of the head, separated by {@code \n}; an empty line; the body */
    public static String send(URI server, String request) {
        int headEnd = request.indexOf("\n\n");
        String head = request.substring(0, headEnd + 2).replace("\n", "\r\n");
        return sendAsIs(server, head + request.substring(headEnd + 2));
    }

    /** The same for a body in one chunk. */
    public static String sendInChunks(URI server, String head, String body) {
        String chunks = Integer.toHexString(body.getBytes(UTF_8).length) + "\r\n" + body + "\r\n0\r\n\r\n";
        return send(server, head + "\nTransfer-Encoding: chunked\nConnection: close\n\n" + chunks);
    }

    private static String sendAsIs(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
