package dev.tracelab.lab.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void ratioAboveItsLimit_isMissed() {
        var targets = Target.of(new Measured(Turns.rounds(7, 1.08), List.of()));

        assertThat(targets).extracting(Target::limit).containsExactly(1.01, 1.05, 1.10);
        assertThat(targets).extracting(Target::met).containsExactly(true, false, true);
        assertThat(targets).allMatch(Target::sure);
    }

    @Test
    void fewRounds_areNeverSure() {
        assertThat(Target.of(new Measured(Turns.rounds(3, 2), List.of()))).noneMatch(Target::sure);
    }

    /** 50 requests/s at 4 · 1 s for 10,000 are 20 ms each second; the difference counts, of all processors. */
    @Test
    void shareOfTheMachine_isTheDifferenceToTheSdkDisabled() {
        var paced = List.of(Turns.turn(Variant.DISABLED, 1, 1, 1), Turns.turn(Variant.ALL, 1, 1, 1.5));

        var share = PacedShare.of(paced) * Runtime.getRuntime().availableProcessors();

        assertThat(share).isCloseTo(0.010, within(1e-9));
    }
}
