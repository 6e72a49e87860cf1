package dev.tracelab.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Instant;

/** What auth-service and user-service answer in the tests of this service. */
public final class Neighbours {

    public static final String TOKEN = "Bearer a-token";
    public static final String ADA = "{\"id\":1,\"username\":\"ada\",\"name\":\"Ada Lovelace\"}";

    private Neighbours() {}

    public static void tokenIsActive(WireMockServer auth, String userId) {
        long exp = Instant.now().plusSeconds(3600).getEpochSecond();
        introspectionAnswers(
                auth, okJson("{\"active\":true,\"sub\":\"" + userId + "\",\"exp\":" + exp + ",\"scope\":\"lab\"}"));
    }

    public static void introspectionAnswers(WireMockServer auth, ResponseDefinitionBuilder answer) {
        auth.resetAll();
        auth.stubFor(post("/introspect").willReturn(answer));
    }

    public static void usersAnswer(WireMockServer users, ResponseDefinitionBuilder answer) {
        users.resetAll();
        users.stubFor(get(urlPathMatching("/users.*")).willReturn(answer));
        users.stubFor(post(urlPathMatching("/users/.*/orders")).willReturn(answer));
    }
}
