package dev.tracelab.lab.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private static final Operation BUSY = new Operation("shop", "GET /busy");
    private static final Operation ALSO = new Operation("shop", "GET /also");
    private static final Operation RARE = new Operation("shop", "POST /rare");

    @Test
    void rareOperation_isTakenWhole_andLeavesItsRestToTheOthers() {
        var shares = FairShare.of(3, Map.of(BUSY, 500.0, ALSO, 40.0, RARE, 0.2));

        assertThat(shares).containsEntry(RARE, 0.2).containsEntry(BUSY, 1.4).containsEntry(ALSO, 1.4);
    }

    @Test
    void lessTrafficThanTheTarget_isTakenWhole() {
        assertThat(FairShare.of(3, Map.of(BUSY, 1.0, RARE, 0.5))).isEqualTo(Map.of(BUSY, 1.0, RARE, 0.5));
    }

    @Test
    void silence_getsNothing() {
        assertThat(FairShare.of(3, Map.of(BUSY, 10.0, RARE, 0.0))).isEqualTo(Map.of(BUSY, 3.0, RARE, 0.0));
    }

    @Test
    void noOperation_hasNoShares() {
        assertThat(FairShare.of(3, Map.of())).isEmpty();
    }
}
