package dev.tracelab.frontend.traces;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tracelab.frontend.LabStubs;
import dev.tracelab.frontend.Settings;
import dev.tracelab.frontend.untraced.UntracedHttp;
import io.vertx.core.Vertx;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadBackEndTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                LabStubs.DEAD + " | 127.0.0.1:1 cannot be reached (connection refused)",
                "http://no-such-host.invalid | no-such-host.invalid:80 cannot be reached (unknown host)"
            })
    void deadBackEnd_is502_andSaysWhereAndWhatToDo(String url, String words) {
        TraceBackEnd backEnd = backEndAt(url);

        assertThatExceptionOfType(TraceBackEndFailed.class)
                .isThrownBy(() -> backEnd.ask("/api/v3/services", null))
                .withMessage("The trace back end at " + words
                        + ". Is it running? './lab up' starts one; LAB_TRACES_URL says where it is.")
                .matches(e -> e.status() == 502);
    }

    private TraceBackEnd backEndAt(String url) {
        return new TraceBackEnd(
                new UntracedHttp(vertx),
                new ObjectMapper(),
                Settings.of(TracesConfig.class, Map.of("lab.traces.url", url)));
    }
}
