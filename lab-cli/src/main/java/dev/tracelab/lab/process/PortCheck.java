package dev.tracelab.lab.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port of the loopback address can be listened on. */
public final class PortCheck {
    private PortCheck() {}

    /** Tries it: the only test that is right on every system. The port is free again when this returns. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the servers do it: connections of a stopped stack that still linger are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
