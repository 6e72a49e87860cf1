package dev.tracelab.lab.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.http.HttpAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceResponseTest {
    @Test
    void header_inAnyCase() {
        var answer = answer("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(TraceResponse.of(answer))
                .contains(new TraceResponse("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true));
    }

    @Test
    void flag_tellsWhetherItWasSampled() {
        var answer = answer("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-02");

        assertThat(TraceResponse.of(answer)).map(TraceResponse::sampled).contains(false);
    }

    @Test
    void anythingElse_isNone() {
        assertThat(TraceResponse.of(answer("00-zz-01"))).isEmpty();
    }

    private static HttpAnswer answer(String header) {
        return new HttpAnswer(200, Map.of("Traceresponse", List.of(header)), "");
    }
}
