package dev.tracelab.lab.bench.overhead;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Asks another JVM of this user how much it has allocated. The figure is the JVM's own, exact to the byte and with
 * everything that virtual threads allocate; metrics only know what was seen at the last garbage collection.
 */
final class JvmProbe implements AutoCloseable {
    private final JMXConnector connector;
    private final ThreadMXBean threads;

    private JvmProbe(JMXConnector connector, ThreadMXBean threads) {
        this.connector = connector;
        this.threads = threads;
    }

    @SuppressWarnings("BanJNDI") // the address comes from the JVM itself, on this machine and of this user
    static JvmProbe of(long pid) throws IOException {
        var connector = JMXConnectorFactory.connect(new JMXServiceURL(agentOf(pid)));
        var threads = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        return new JvmProbe(connector, threads);
    }

    /** Bytes allocated since the JVM was started, those of ended threads included. */
    long allocatedBytes() {
        return threads.getTotalThreadAllocatedBytes();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            // The JVM has gone first: there is nothing left to close.
        }
    }

    private static String agentOf(long pid) throws IOException {
        try {
            var jvm = VirtualMachine.attach(Long.toString(pid));
            try {
                return jvm.startLocalManagementAgent();
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("Process " + pid + " cannot be asked: " + e.getMessage(), e);
        }
    }
}
