package dev.tracelab.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void heldPort_isNotFree_andItsHolderIsNamed() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.isFree(socket.getLocalPort())).isFalse();
            assertThat(PortHolder.describe(socket.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .startsWith("pid " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void portHeldOnAllAddresses_isNotFree() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertThat(PortCheck.isFree(socket.getLocalPort())).isFalse();
        }
    }

    @Test
    void portThatWasGivenBack_isFree() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(PortCheck.isFree(port)).isTrue();
        assertThat(PortHolder.describe(port)).isEmpty();
    }
}
