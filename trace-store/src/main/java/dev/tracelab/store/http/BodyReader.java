package dev.tracelab.store.http;

import dev.tracelab.store.http.RequestRefused.Reason;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger.Level;

/**
 * Receives one request body within two bounds: its own size, and that of all bodies under way. Exactly one of the two
 * callbacks is called, unless the sender goes away. Made for one request, used on its event loop.
 */
public final class BodyReader {
    private static final System.Logger LOG = System.getLogger(BodyReader.class.getName());

    private final InFlight inFlight;
    private final int maxBytes;
    private final Handler handler;
    private final Buffer body = Buffer.buffer();
    private int taken;
    private boolean done;

    private BodyReader(InFlight inFlight, int maxBytes, Handler handler) {
        this.inFlight = inFlight;
        this.maxBytes = maxBytes;
        this.handler = handler;
    }

    public static void read(HttpServerRequest request, InFlight inFlight, int maxBytes, Handler handler) {
        BodyReader reader = new BodyReader(inFlight, maxBytes, handler);
        request.handler(reader::receive);
        request.endHandler(end -> reader.finish());
        request.exceptionHandler(lost -> reader.release());
    }

    private void receive(Buffer chunk) {
        if (done) {
            return;
        }
        if (taken + chunk.length() > maxBytes) {
            refuse(new RequestRefused(Reason.TOO_LARGE, "the body is larger than " + maxBytes + " bytes"));
        } else if (!inFlight.take(chunk.length())) {
            refuse(new RequestRefused(Reason.OVERLOADED, "too many bodies at the same time; send again later"));
        } else {
            taken += chunk.length();
            body.appendBuffer(chunk);
        }
    }

    private void finish() {
        if (done) {
            return;
        }
        try {
            handler.complete(body.getBytes());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a request that was received could not be handled", e);
            handler.refused(new RequestRefused(Reason.FAILED, "the trace store failed; see its log"));
        } finally {
            release();
        }
    }

    private void refuse(RequestRefused refusal) {
        release();
        handler.refused(refusal);
    }

    private void release() {
        if (!done) {
            done = true;
            inFlight.giveBack(taken);
        }
    }

    /** What happens with the body. */
    public interface Handler {
        void complete(byte[] body);

        void refused(RequestRefused refusal);
    }
}
