package dev.tracelab.auth.token;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The two requests of this service as its callers send them. */
final class Requests {

    static final String CLIENT = "api-gateway";
    static final String SECRET = "lab-gateway-secret";

    private Requests() {}

    static Response login(String username, String password) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
                .post("/tokens");
    }

    static String token() {
        return login("ada", "lovelace").path("token");
    }

    static RequestSpecification client() {
        return RestAssured.given().auth().preemptive().basic(CLIENT, SECRET);
    }

    static Response introspect(String token) {
        return client().formParam("token", token).post("/introspect");
    }
}
