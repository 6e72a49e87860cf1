package dev.tracelab.lab.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.ExitCode;
import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCheckTest {
    @TempDir
    Path folder;

    @Test
    void takenPort_isNamedWithPartAndHolder() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Whatever the port, it is that of the frontend with this offset.
            var ports = new Ports(socket.getLocalPort() - 8080);

            assertThatThrownBy(() -> MachineCheck.checkPorts(ports))
                    .hasMessageContaining(
                            "Port " + socket.getLocalPort() + ", which frontend-service needs, is held by pid "
                                    + ProcessHandle.current().pid())
                    .asInstanceOf(InstanceOfAssertFactories.type(LabException.class))
                    .returns(ExitCode.ENVIRONMENT, LabException::exitCode);
        }
    }

    @Test
    void folderThatCannotBeWritten_isNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var home = new LabHome(folder, file.resolve("state"));

        assertThatThrownBy(() -> MachineCheck.checkFolder(home))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("The folder " + home.state() + " cannot be written");
    }

    @Test
    void offsetBeyondTheLastPort_isRefused() {
        assertThatThrownBy(() -> new Ports(48_850)).hasMessage("--port-offset 48850: must be between 0 and 48849.");
    }
}
