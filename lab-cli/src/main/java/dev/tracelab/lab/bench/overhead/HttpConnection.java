package dev.tracelab.lab.bench.overhead;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection to a service of ours, over which the same requests go again and again. No general client: it
 * knows only answers with a {@code Content-Length}, and costs a tenth of the JDK's, which shares the processors with what
 * is measured.
 */
final class HttpConnection implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final int STATUS_FROM = "HTTP/1.1 ".length();

    private final Socket socket;
    private final InputStream in;
    private final byte[] line = new byte[8192];

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
    }

    /** The bytes of a GET request, made once and sent often. */
    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends, reads the whole answer and gives its status. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(readLine().substring(STATUS_FROM, STATUS_FROM + 3));
        in.skipNBytes(bodyLength());
        return status;
    }

    private long bodyLength() throws IOException {
        var length = -1L;
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException(String.format(Locale.ROOT, "%s answered without Content-Length", socket));
        }
        return length;
    }

    private String readLine() throws IOException {
        var length = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == line.length) {
                throw new EOFException(socket + (next < 0 ? " was closed" : " sent a line that is too long"));
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
