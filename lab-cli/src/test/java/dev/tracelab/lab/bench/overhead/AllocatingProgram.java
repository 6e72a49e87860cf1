package dev.tracelab.lab.bench.overhead;

import java.io.IOException;

/** Allocates when it is told to, on a virtual thread. */
final class AllocatingProgram {
    static final int BYTES = 8 << 20;

    private AllocatingProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        while (System.in.read() >= 0) {
            Thread.ofVirtual()
                    .start(() -> {
                        for (var i = 0; i < 8; i++) {
                            blackHole(new byte[BYTES / 8]);
                        }
                    })
                    .join();
            System.out.print("ok");
            System.out.flush();
        }
    }

    private static void blackHole(byte[] bytes) {
        if (bytes.length < 0) {
            throw new IllegalStateException();
        }
    }
}
