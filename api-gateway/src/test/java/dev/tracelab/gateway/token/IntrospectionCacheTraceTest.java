package dev.tracelab.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.gateway.Neighbours;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IntrospectionCacheTraceTest.Profile.class)
@QuarkusTestResource(
        value = StubServices.class,
        initArgs = {@ResourceArg(name = "auth-service", value = ""), @ResourceArg(name = "user-service", value = "")})
class IntrospectionCacheTraceTest {

    @Inject
    SpanRecorder spans;

    @Stub("auth-service")
    WireMockServer auth;

    @Stub("user-service")
    WireMockServer users;

    @Test
    void secondRequest_isAHit_withoutTheCallToAuthService() {
        Neighbours.tokenIsActive(auth, "1");
        Neighbours.usersAnswer(users, okJson(Neighbours.ADA));

        given().header("Authorization", Neighbours.TOKEN).get("/users/7");
        given().header("Authorization", Neighbours.TOKEN).get("/users/7");

        spans.assertTrace(server("GET /users/{id}")
                .with(TokenAttributes.CACHE_HIT, false)
                .children(client("POST /introspect"), client("GET /users/{id}")));
        spans.assertTrace(
                server("GET /users/{id}").with(TokenAttributes.CACHE_HIT, true).children(client("GET /users/{id}")));
    }

    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lab.introspection.cache.enabled", "true");
        }
    }
}
