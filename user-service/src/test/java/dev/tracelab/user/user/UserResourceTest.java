package dev.tracelab.user.user;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.user.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserResourceTest {

    private static final String CHECKSUM = """
            SELECT ('x' || left(md5(string_agg(concat_ws('|', id, username, name, email, status,
                extract(epoch FROM created_at)::bigint), ';' ORDER BY id)), 15))::bit(60)::bigint
            FROM users
            """;

    @Inject
    SpanRecorder spans;

    @AfterEach
    void notAboutTraces() {
        spans.ignoreRest();
    }

    @Test
    void user_isRead() {
        when().get("/users/1")
                .then()
                .statusCode(200)
                .body("id", equalTo(1))
                .body("username", equalTo("ada"))
                .body("name", equalTo("Ada Lovelace"))
                .body("email", equalTo("ada@example.org"))
                .body("status", equalTo("active"))
                .body("createdAt", equalTo("2025-01-01T09:00:00Z"))
                .body("size()", equalTo(6));
    }

    @Test
    void unknownUser_isNotFound() {
        when().get("/users/4711")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("instance", equalTo("/users/4711"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "abc", "007", "9999999999999999999", "%20"})
    void id_mustBeAPositiveWholeNumber(String id) {
        given().urlEncodingEnabled(false)
                .get("/users/" + id)
                .then()
                .statusCode(400)
                .body("field", equalTo("id"))
                .body("detail", containsString("positive whole number"));
    }

    @Test
    void list_isAPartOfAllUsers() {
        when().get("/users")
                .then()
                .statusCode(200)
                .body("users", hasSize(20))
                .body("users[4].username", equalTo("barbara"))
                .body("total", equalTo(1000))
                .body("limit", equalTo(20))
                .body("offset", equalTo(0));
    }

    @Test
    void list_isFilteredAndPaged() {
        when().get("/users?status=suspended&limit=3&offset=98")
                .then()
                .statusCode(200)
                .body("users.status", everyItem(equalTo("suspended")))
                .body("users.id", equalTo(java.util.List.of(990, 1000)))
                .body("total", equalTo(100));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=101,limit",
        "limit=ten,limit",
        "offset=-1,offset",
        "offset=99999999,offset",
        "status=gone,status",
        "status=ACTIVE,status"
    })
    void list_refusesWhatIsNotThere(String query, String field) {
        when().get("/users?" + query).then().statusCode(400).body("field", equalTo(field));
    }

    @Test
    void refusedStatus_listsWhatExists() {
        when().get("/users?status=gone").then().body("detail", containsString("active, suspended, closed"));
    }

    /** The number changes only with the migration: whoever changes the generated users changes it here as well. */
    @Test
    void generatedUsers_areTheSameEverywhere() {
        assertThat(TestDatabase.number(CHECKSUM)).isEqualTo(262648078012377680L);
    }

    @Test
    void method_thatIsNotThere() {
        when().delete("/users/1")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS");
        when().delete("/users/1/orders").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void api_isDescribed() {
        given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/users/{id}'.get.parameters[0].schema.type", equalTo("integer"))
                .body("paths.'/users/{id}/orders'.post.responses.keySet()", hasItems("201", "402", "422", "502", "504"))
                .body("paths.'/users/{id}/orders'.post.responses.'201'.content.size()", equalTo(1))
                .body("components.schemas.UserStatus.enum", hasItems("active", "suspended", "closed"))
                .body("components.schemas.Money.type", equalTo("string"));
    }
}
