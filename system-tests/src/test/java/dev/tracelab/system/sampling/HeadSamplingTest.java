package dev.tracelab.system.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.trace.Span;
import dev.tracelab.lab.trace.Trace;
import dev.tracelab.system.sampling.Requests.Made;
import dev.tracelab.system.sampling.Samplers.Counts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each strategy on the whole stack: what the answers say, what the back end has, and what can be counted back. */
class HeadSamplingTest {

    private static final int SPANS_OF_A_REQUEST = 8;

    @AfterEach
    void everythingIsKeptAgain() {
        Samplers.keepEverythingAgain();
    }

    @Test
    void alwaysOn_keepsEveryTrace_andEachStandsForItself() {
        Requests requests = Requests.users(10);

        assertThat(requests.kept()).hasSize(10);
        assertThat(requests.assertStoredAsAnswered()).allSatisfy(trace -> {
            assertWhole(trace);
            assertThat(root(trace).attributes())
                    .containsEntry("sampling.strategy", "always_on")
                    .containsEntry("sampling.adjusted_count", "1");
        });
    }

    @Test
    void alwaysOff_keepsNothing_inAnyService_andCountsAllTheSame() {
        Samplers.setAll("{\"strategy\":\"always_off\"}");
        List<Counts> before = Samplers.ALL.stream().map(Samplers::counts).toList();

        Requests requests = Requests.users(10);

        assertThat(requests.kept()).isEmpty();
        assertThat(requests.assertStoredAsAnswered()).isEmpty();
        for (int i = 0; i < before.size(); i++) {
            Counts after = Samplers.counts(Samplers.ALL.get(i));
            assertThat(after.created()).isGreaterThanOrEqualTo(before.get(i).created() + 10);
            assertThat(after.sampled()).isEqualTo(before.get(i).sampled());
        }
    }

    /** No statistics: which traces are kept follows from their ids. */
    @Test
    void probability_keepsExactlyTheTracesWhoseIdsSaySo_inAllServices() {
        Samplers.setAll("{\"strategy\":\"probability\",\"ratio\":0.25}");

        Requests requests = Requests.users(120);

        assertThat(requests.made()).allSatisfy(one -> assertThat(one.sampled()).isEqualTo(isInTheHighestQuarter(one)));
        assertThat(requests.assertStoredAsAnswered()).isNotEmpty().allSatisfy(trace -> {
            assertWhole(trace);
            assertThat(root(trace).attributes())
                    .containsEntry("sampling.strategy", "probability")
                    .containsEntry("sampling.probability", "0.25")
                    .containsEntry("sampling.adjusted_count", "4");
            assertThat(trace.spans().stream().filter(span -> span.attributes().containsKey("sampling.strategy")))
                    .hasSize(1);
        });
    }

    @Test
    void rateLimiting_keepsSoManyASecond_andSaysThatItCannotBeCountedBack() {
        Samplers.setAll("{\"strategy\":\"rate_limiting\",\"tracesPerSecond\":5}");

        Requests requests = Requests.users(120);

        // Those saved up in the second before, and five for each second that it took.
        assertThat((double) requests.kept().size()).isBetween(5.0, 5 + 5 * requests.seconds() + 1);
        assertThat(requests.kept().size()).isLessThan(120);
        assertThat(requests.assertStoredAsAnswered()).allSatisfy(trace -> {
            assertWhole(trace);
            assertThat(root(trace).attributes())
                    .containsEntry("sampling.strategy", "rate_limiting")
                    .doesNotContainKeys("sampling.probability", "sampling.adjusted_count");
        });
    }

    @Test
    void errorBiased_keepsAnnouncedFailures_andMissesThoseThatComeUpOnTheWay() {
        Samplers.setAll("{\"strategy\":\"error_biased\",\"ratio\":0}");

        Requests announced = Requests.users(10, "auth-service=error:503");
        Requests onTheWay = Requests.orders(5, "payment=unavailable");
        Requests fine = Requests.users(10);

        assertThat(announced.made())
                .allSatisfy(one -> assertThat(one.answer().status()).isGreaterThanOrEqualTo(500));
        assertThat(announced.kept()).hasSize(10);
        assertThat(announced.assertStoredAsAnswered())
                .allSatisfy(trace -> assertThat(root(trace).attributes())
                        .containsEntry("sampling.strategy", "error_biased")
                        .containsEntry("sampling.adjusted_count", "1"));
        assertThat(onTheWay.made())
                .allSatisfy(one -> assertThat(one.answer().status()).isGreaterThanOrEqualTo(500));
        assertThat(onTheWay.kept()).isEmpty();
        assertThat(fine.kept()).isEmpty();
    }

    /** The weights of the kept traces add up to the number of requests: within four standard deviations. */
    @Test
    void dynamic_lowersTheRatio_andItsTracesCountBackToAllRequests() {
        Samplers.setAll("{\"strategy\":\"dynamic\",\"targetTracesPerSecond\":5,\"minRatio\":0.02}");

        Requests requests = Requests.users(400);
        double ratio = Samplers.show(Samplers.FRONTEND).path("currentRatio").asDouble();

        assertThat(ratio).isLessThan(0.9);
        List<Trace> stored = requests.assertStoredAsAnswered();
        double estimate = 0;
        double variance = 0;
        for (Trace trace : stored) {
            double probability = number(trace, "sampling.probability");
            assertThat(number(trace, "sampling.adjusted_count")).isEqualTo(1 / probability);
            estimate += 1 / probability;
            variance += (1 - probability) / (probability * probability);
        }
        assertThat(stored.size()).isLessThan(400);
        assertThat(estimate).isBetween(400 - 4 * Math.sqrt(variance), 400 + 4 * Math.sqrt(variance));
    }

    @Test
    void serviceThatDiffers_isWarnedOf_andStillFollowsItsCallers() {
        Samplers.setOne(Samplers.USER_SERVICE, "{\"strategy\":\"always_off\"}");

        assertThat(Samplers.warnings())
                .singleElement()
                .asString()
                .startsWith("user-service has always_off, not always_on: traces that begin there");
        assertThat(Requests.users(5).assertStoredAsAnswered()).hasSize(5).allSatisfy(HeadSamplingTest::assertWhole);
    }

    private static boolean isInTheHighestQuarter(Made one) {
        return Long.parseLong(one.traceId().substring(18), 16) >= 3L << 54;
    }

    private static void assertWhole(Trace trace) {
        assertThat(trace.spans()).hasSize(SPANS_OF_A_REQUEST);
        assertThat(trace.services()).hasSize(4);
    }

    private static double number(Trace trace, String attribute) {
        return Double.parseDouble(root(trace).attributes().get(attribute));
    }

    private static Span root(Trace trace) {
        return trace.spans().stream().filter(Span::isRoot).findFirst().orElseThrow();
    }
}
