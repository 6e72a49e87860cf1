package dev.tracelab.lab.stack;

import dev.tracelab.lab.LabException;
import dev.tracelab.lab.LabHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One stack per checkout. The system gives the lock back when its holder dies in whatever way. */
final class StackLock implements AutoCloseable {
    private final FileLock lock;

    private StackLock(FileLock lock) {
        this.lock = lock;
    }

    /** Empty when another {@code ./lab up} of this checkout holds it. */
    static Optional<StackLock> acquire(LabHome home) {
        var file = home.run().resolve("lock");
        try {
            Files.createDirectories(home.run());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock).map(StackLock::new);
        } catch (IOException e) {
            throw new LabException(2, "The state folder cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.channel().close();
    }
}
