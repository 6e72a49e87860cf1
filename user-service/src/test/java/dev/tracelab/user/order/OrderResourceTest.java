package dev.tracelab.user.order;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.tracelab.tracing.test.SpanRecorder;
import dev.tracelab.tracing.test.StubServices.Stub;
import dev.tracelab.user.PaymentStub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderResourceTest {

    private static final String TWO_ITEMS = """
            {"items": [{"sku": "PEN-RED", "quantity": 3}, {"sku": "MUG-WHITE", "quantity": 1}]}""";

    @Inject
    SpanRecorder spans;

    @Stub("payment-provider")
    WireMockServer provider;

    @BeforeEach
    void providerWorks() {
        PaymentStub.authorizes(provider);
    }

    @AfterEach
    void notAboutTraces() {
        spans.ignoreRest();
    }

    @Test
    void order_isMadeAndReadBack() {
        String location = post(TWO_ITEMS)
                .statusCode(201)
                .body("userId", equalTo(2))
                .body("status", equalTo("paid"))
                .body("total", equalTo("17.87"))
                .body("currency", equalTo("EUR"))
                .body("items[0].sku", equalTo("PEN-RED"))
                .body("items[0].quantity", equalTo(3))
                .body("items[0].unitPrice", equalTo("1.99"))
                .extract()
                .header("Location");

        assertThat(location).startsWith("/users/2/orders/");
        when().get(location)
                .then()
                .statusCode(200)
                .body("total", equalTo("17.87"))
                .body("items[1].sku", equalTo("MUG-WHITE"));
    }

    @Test
    void order_isInTheListOfItsUserOnly() {
        int id = post(TWO_ITEMS).extract().path("id");

        when().get("/users/2/orders").then().statusCode(200).body("orders.id", hasItem(id));
        when().get("/users/3/orders/" + id).then().statusCode(404);
    }

    @Test
    void unknownUser_cannotOrderNorList() {
        given().contentType(ContentType.JSON)
                .body(TWO_ITEMS)
                .post("/users/4711/orders")
                .then()
                .statusCode(404);
        when().get("/users/4711/orders").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                 | items
                    {"items": []}                                      | items
                    {"items": [null]}                                  | items[0]
                    {"items": [{"quantity": 1}]}                       | items[0].sku
                    {"items": [{"sku": "pen red", "quantity": 1}]}     | items[0].sku
                    {"items": [{"sku": "PEN-RED"}]}                    | items[0].quantity
                    {"items": [{"sku": "PEN-RED", "quantity": 101}]}   | items[0].quantity
                    {"items": [{"sku": "PEN-RED", "quantity": "x"}]}   | items[0].quantity
                    {"items": [{"sku": "PEN-RED", "quantity": 1.5}]}   | items[0].quantity
                    {"items": "PEN-RED"}                               | items
                    """)
    void order_thatIsNone(String body, String field) {
        post(body).statusCode(400).body("field", equalTo(field));
    }

    @Test
    void unknownProduct_isNamedByItsPlace() {
        post("{\"items\":[{\"sku\":\"PEN-RED\",\"quantity\":1},{\"sku\":\"NO-PEN\",\"quantity\":1}]}")
                .statusCode(422)
                .body("field", equalTo("items[1].sku"))
                .body("detail", containsString("no product"));
    }

    @Test
    void body_mustBeJson() {
        given().post("/users/2/orders").then().statusCode(415);
        post("{\"items\":").statusCode(400);
        given().contentType(ContentType.TEXT)
                .body("x")
                .post("/users/2/orders")
                .then()
                .statusCode(415);
    }

    @Test
    void declinedPayment_isAnswered402() {
        PaymentStub.answers(provider, 402);

        post(TWO_ITEMS).statusCode(402).contentType("application/problem+json");
    }

    @Test
    void failingProvider_isNamed() {
        PaymentStub.answers(provider, 503);

        post(TWO_ITEMS).statusCode(502).body("hop", equalTo("payment"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/users/2/orders")
                .then();
    }
}
