package dev.tracelab.user;

import dev.tracelab.tracing.test.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** One database and one stand-in for the payment provider serve all tests: the service is started once. */
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = StubServices.class, initArgs = @ResourceArg(name = "payment-provider", value = ""))
final class TestEnvironment {

    private TestEnvironment() {}
}
