package dev.tracelab.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices;
import dev.tracelab.tracing.test.StubServices.Stub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** The service between two stubs: auth-service knows the token of user 1, user-service has one user. */
@QuarkusTestResource(
        value = StubServices.class,
        initArgs = {@ResourceArg(name = "auth-service", value = ""), @ResourceArg(name = "user-service", value = "")})
public abstract class StubbedNeighbours {

    @Inject
    protected SpanRecorder spans;

    @Stub("auth-service")
    protected WireMockServer auth;

    @Stub("user-service")
    protected WireMockServer users;

    @BeforeEach
    void neighboursAnswer() {
        Neighbours.tokenIsActive(auth, "1");
        Neighbours.usersAnswer(users, okJson(Neighbours.ADA));
    }
}
