package dev.tracelab.store.http;

import dev.tracelab.store.http.RequestRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Undoes {@code Content-Encoding: gzip} up to a size, so that a small body cannot unfold into a full heap. */
public final class Gunzip {
    private Gunzip() {}

    public static byte[] gunzip(byte[] body, int maxBytes) throws RequestRefused {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(maxBytes);
            if (plain.length == maxBytes && in.read() >= 0) {
                throw new RequestRefused(Reason.TOO_LARGE, "the body unfolds to more than " + maxBytes + " bytes");
            }
            return plain;
        } catch (IOException e) {
            throw new RequestRefused(Reason.MALFORMED, "the body is not gzip: " + e.getMessage());
        }
    }
}
