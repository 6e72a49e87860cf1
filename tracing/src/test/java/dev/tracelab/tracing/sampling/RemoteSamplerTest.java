package dev.tracelab.tracing.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteSamplerTest {

    private static final String ALL =
            "{\"strategyType\":\"PROBABILISTIC\",\"probabilisticSampling\":{\"samplingRate\":1}}";
    private static final String HALF = ALL.replace(":1}", ":0.5}");
    private static final String LIMITED =
            "{\"strategyType\":\"RATE_LIMITING\",\"rateLimitingSampling\":{\"maxTracesPerSecond\":3}}";
    private static final String BY_OPERATION = """
            {"strategyType": "PROBABILISTIC", "probabilisticSampling": {"samplingRate": 0},
             "operationSampling": {"defaultSamplingProbability": 0, "defaultLowerBoundTracesPerSecond": 0,
              "perOperationStrategies": [
               {"operation": "GET /users/{id}", "probabilisticSampling": {"samplingRate": 1}},
               {"operation": "GET /users/me", "probabilisticSampling": {"samplingRate": 0}},
               {"operation": "deliver", "probabilisticSampling": {"samplingRate": 1}}]}}""";

    private final SteppedClock clock = new SteppedClock();
    private FakeServer server;
    private RemoteSampler sampler;

    @BeforeEach
    void begin() throws IOException {
        server = new FakeServer(ALL);
        sampler = sampler(server.endpoint());
    }

    @AfterEach
    void end() {
        sampler.close();
        server.close();
    }

    @Test
    void untilTheFirstAnswer_theInitialRatioHolds() {
        assertThat(sampler.currentRatio()).hasValue(0.25);
        assertThat(sampler.description()).isEqualTo("Remote{no answer yet, Probability{0.25}}");
        assertThat(sampler.status().lastAnswer()).isNull();
    }

    @Test
    void answers_areFollowed_andAskedForAgainAndAgain() {
        sampler.start();
        await().until(() -> sampler.currentRatio().getAsDouble() == 1);

        server.answers(200, HALF);

        await().until(() -> sampler.currentRatio().getAsDouble() == 0.5);
        assertThat(Roots.kept(Roots.ask(sampler, 10_000))).isEqualTo(5010);
        assertThat(server.asked()).hasSizeGreaterThan(1).containsOnly("/sampling?service=a+service");
        assertThat(sampler.status().problem()).isNull();
        assertThat(sampler.status().lastAnswer()).isNotNull();
    }

    @Test
    void answersOfJaeger213_withNumbersForTypes_areUnderstood() {
        sampler.follow(strategy(HALF.replace("\"PROBABILISTIC\"", "0")));
        assertThat(sampler.currentRatio()).hasValue(0.5);

        sampler.follow(strategy(LIMITED.replace("\"RATE_LIMITING\"", "1")));
        assertThat(sampler.description()).startsWith("Remote{RateLimiting{3.0");
    }

    @Test
    void rateLimit_holds_andTheSameAnswerAgainDoesNotFillIt() {
        sampler.follow(strategy(LIMITED));
        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(3);

        sampler.follow(strategy(LIMITED));
        assertThat(Roots.kept(Roots.ask(sampler, 100))).isZero();

        clock.pass(Duration.ofSeconds(1));
        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(3);
        assertThat(sampler.currentRatio()).isEmpty();
    }

    @Test
    void rateLimitOfZero_keepsNothing() {
        sampler.follow(strategy(LIMITED.replace("3", "0")));

        assertThat(Roots.kept(Roots.ask(sampler, 100))).isZero();
    }

    /** A server span is called "GET" when the sampler is asked; its name comes with the route. */
    @Test
    void operation_isFoundByMethodAndPath_orByName() {
        sampler.follow(strategy(BY_OPERATION));

        assertThat(Roots.isKept(Roots.askForPath(sampler, "GET", "/users/7"))).isTrue();
        assertThat(Roots.isKept(Roots.askForPath(sampler, "GET", "/users/me"))).isFalse();
        assertThat(Roots.isKept(Roots.askForPath(sampler, "POST", "/users/7"))).isFalse();
        assertThat(Roots.isKept(Roots.askForPath(sampler, "GET", "/users/7/orders")))
                .isFalse();
        assertThat(Roots.isKept(Roots.askForPath(sampler, "deliver", "/"))).isTrue();
        assertThat(sampler.currentRatio()).hasValue(0);
        assertThat(sampler.description()).contains("GET /users/{id}=1.0");
    }

    @Test
    void rateLimit_staysBesideListedOperations() {
        sampler.follow(strategy(BY_OPERATION.replace(
                "\"strategyType\": \"PROBABILISTIC\", \"probabilisticSampling\": {\"samplingRate\": 0}",
                "\"strategyType\": 1, \"rateLimitingSampling\": {\"maxTracesPerSecond\": 3}")));

        assertThat(Roots.kept(Roots.ask(sampler, 100))).isEqualTo(3);
        assertThat(Roots.isKept(Roots.askForPath(sampler, "GET", "/users/7"))).isTrue();
    }

    @Test
    void keptTraces_carryWhatJaegersAdaptiveSamplingCounts() {
        sampler.follow(strategy(HALF));

        var kept = Roots.ask(sampler, 100).stream().filter(Roots::isKept).findFirst();

        assertThat(kept.orElseThrow().getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("sampler.type"), "probabilistic")
                .containsEntry(AttributeKey.doubleKey("sampler.param"), 0.5)
                .containsEntry(Verdicts.STRATEGY, "remote")
                .containsEntry(Verdicts.PROBABILITY, 0.5);
    }

    @Test
    void badAnswers_changeNothing_areLoggedOnce_andForgottenWhenTheyEnd() {
        List<LogRecord> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(RemotePoll.class.getName());
        Handler recorder = new Recorder(logged);
        logger.addHandler(recorder);
        try {
            sampler.start();
            await().until(() -> sampler.currentRatio().getAsDouble() == 1);

            server.answers(503, "busy");
            await().until(() -> sampler.status().failures() >= 3);
            assertThat(sampler.status().problem()).isEqualTo("status 503");
            server.answers(200, HALF.replace("0.5", "1.5"));
            await().until(() -> sampler.status().problem().contains("samplingRate that is not from 0 to 1"));
            server.answers(200, "<html>");
            await().until(() -> sampler.status().problem().equals("the answer is not JSON"));
            server.answers(200, "{}");
            await().until(() -> sampler.status().problem().contains("no strategyType"));
            assertThat(sampler.currentRatio()).hasValue(1);

            server.answers(200, HALF);
            await().until(() -> sampler.status().problem() == null);
            assertThat(sampler.currentRatio()).hasValue(0.5);
            assertThat(logged)
                    .extracting(LogRecord::getMessage)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("What was in force stays"),
                            second -> assertThat(second).contains("answers again"));
        } finally {
            logger.removeHandler(recorder);
        }
    }

    @Test
    void serverThatIsAway_isNamedInTheStatus() {
        URI nobody = server.endpoint();
        server.close();
        sampler = sampler(nobody).start();

        await().until(() -> sampler.status().problem() != null);

        assertThat(sampler.status().problem()).isEqualTo("connection refused");
        assertThat(Roots.kept(Roots.ask(sampler, 10_000))).isEqualTo(2471);
    }

    @Test
    void closing_endsTheAsking() {
        sampler.start();
        await().until(() -> !server.asked().isEmpty());

        sampler.close();

        AtomicInteger last = new AtomicInteger(-1);
        await().during(Duration.ofMillis(200))
                .until(() ->
                        last.getAndSet(server.asked().size()) == server.asked().size());
    }

    private RemoteSampler sampler(URI endpoint) {
        RemoteSettings settings = new RemoteSettings(endpoint, Duration.ofMillis(20), 0.25);
        return new RemoteSampler(settings, new SamplingServer(endpoint, "a service"), clock);
    }

    private static RemoteStrategy strategy(String json) {
        return RemoteStrategy.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Recorder extends Handler {
        private final List<LogRecord> records;

        Recorder(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
