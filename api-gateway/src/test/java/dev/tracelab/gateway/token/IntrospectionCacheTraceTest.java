package dev.tracelab.gateway.token;

import static dev.tracelab.tracing.test.ExpectedSpan.client;
import static dev.tracelab.tracing.test.ExpectedSpan.server;
import static io.restassured.RestAssured.given;

import dev.tracelab.gateway.Neighbours;
import dev.tracelab.gateway.StubbedNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IntrospectionCacheTraceTest.Profile.class)
class IntrospectionCacheTraceTest extends StubbedNeighbours {

    @Test
    void secondRequest_isAHit_withoutTheCallToAuthService() {
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
