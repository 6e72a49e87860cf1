package dev.tracelab.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no HTTP client would send. */
public final class RawHttp {
    private RawHttp() {}

    /** Sends a request of HTTP/1.0 and returns the whole answer. */
    public static String send(int port, String request) throws IOException {
        try (Socket socket = open(port, request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the beginning of a request and leaves the connection open. */
    public static Socket open(int port, String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
