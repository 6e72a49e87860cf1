package dev.tracelab.frontend.links;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.is;

import dev.tracelab.frontend.LabStubs;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LabStubs.class)
class LinksResourceTest {

    @Test
    void links_areToldToThePage_nullWhereThereIsNone() {
        Map<String, String> expected = new HashMap<>();
        expected.put("jaeger", "http://localhost:16686/trace/{traceId}");
        expected.put("grafana", null);

        get("/lab/links").then().statusCode(200).body("", is(expected));
    }
}
