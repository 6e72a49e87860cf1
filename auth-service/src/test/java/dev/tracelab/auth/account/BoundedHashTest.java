package dev.tracelab.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedHashTest {

    @Test
    void checks_runAtOnceUpToTheLimit_andNoFurther() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoAreIn = new CountDownLatch(2);
        PasswordHash slow = (password, hash) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            twoAreIn.countDown();
            boolean met = await(twoAreIn);
            running.decrementAndGet();
            return met;
        };
        BoundedHash bounded = new BoundedHash(slow, 2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> bounded.matches("", ""));
            }
        }

        assertThat(most).hasValue(2);
    }

    @Test
    void failedCheck_givesItsPlaceFree() {
        BoundedHash bounded = new BoundedHash(
                (password, hash) -> {
                    throw new IllegalStateException("planned failure");
                },
                1);

        for (int i = 0; i < 3; i++) {
            assertThatIllegalStateException().isThrownBy(() -> bounded.matches("", ""));
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
