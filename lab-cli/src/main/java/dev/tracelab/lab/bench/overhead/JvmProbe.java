package dev.tracelab.lab.bench.overhead;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Asks another JVM of this user how much it has allocated, and how long it has compiled. What was allocated is the JVM's own
 * figure, exact to the byte and with everything that virtual threads allocate; metrics only know what was seen at the last
 * garbage collection.
 */
final class JvmProbe implements AutoCloseable {
    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final CompilationMXBean compiler;

    private JvmProbe(JMXConnector connector, ThreadMXBean threads, CompilationMXBean compiler) {
        this.connector = connector;
        this.threads = threads;
        this.compiler = compiler;
    }

    @SuppressWarnings("BanJNDI") // the address comes from the JVM itself, on this machine and of this user
    static JvmProbe of(long pid) throws IOException {
        var connector = JMXConnectorFactory.connect(new JMXServiceURL(agentOf(pid)));
        var server = connector.getMBeanServerConnection();
        return new JvmProbe(
                connector,
                ManagementFactory.newPlatformMXBeanProxy(
                        server, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class),
                ManagementFactory.newPlatformMXBeanProxy(
                        server, ManagementFactory.COMPILATION_MXBEAN_NAME, CompilationMXBean.class));
    }

    /** Bytes allocated since the JVM was started, those of ended threads included. */
    long allocatedBytes() {
        return threads.getTotalThreadAllocatedBytes();
    }

    /** Milliseconds spent compiling since the JVM was started. */
    long compilationMillis() {
        return compiler.getTotalCompilationTime();
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
