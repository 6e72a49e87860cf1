package dev.tracelab.store;

import java.net.BindException;

/** The store cannot listen on one of its ports; nothing was started. */
public final class ListenFailed extends RuntimeException {
    private final transient Listener listener;
    private final int port;

    ListenFailed(Listener listener, String host, int port, Throwable cause) {
        super(message(listener, host, port, cause), cause);
        this.listener = listener;
        this.port = port;
    }

    private static String message(Listener listener, String host, int port, Throwable cause) {
        String where = "port " + port + " on " + host + ", which the trace store needs for " + listener.purpose();
        return cause instanceof BindException
                ? where + ", is taken or not permitted: " + cause.getMessage()
                : "cannot listen on " + where + ": " + cause.getMessage();
    }

    public Listener listener() {
        return listener;
    }

    public int port() {
        return port;
    }
}
