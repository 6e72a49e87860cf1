package dev.tracelab.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Bodies that no well-behaved sender makes. */
final class HostileBodies {
    static final int MIB = 1024 * 1024;

    private HostileBodies() {}

    static byte[] gzipOfZeros(int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(new byte[MIB]);
            }
        }
        return bytes.toByteArray();
    }

    static byte[] repeated(byte[] pattern, int length) {
        byte[] all = new byte[length / pattern.length * pattern.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = pattern[i % pattern.length];
        }
        return all;
    }

    /** Wraps a message in message fields of these one-byte tags, the innermost first. */
    static byte[] nested(byte[] message, int... tags) {
        byte[] result = message;
        for (int tag : tags) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(result.length + 6);
            out.write(tag);
            for (int length = result.length; ; length >>>= 7) {
                out.write(length > 127 ? (length & 127) | 128 : length);
                if (length <= 127) {
                    break;
                }
            }
            out.writeBytes(result);
            result = out.toByteArray();
        }
        return result;
    }
}
