package rubriek.web.api;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How tests speak to the API. */
final class Api {

    /** The admin token that the application under test is started with; see {@code %test} in the configuration. */
    static final String ADMIN = "test-admin-token-0123456789abcdef";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Api() {}

    /** A request of an administrator. */
    static RequestSpecification asked() {
        return with(ADMIN);
    }

    /** A request with this token. */
    static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).basePath("/api/v1");
    }

    /** A JSON body in a request of an administrator. */
    static RequestSpecification json(Object body) {
        return asked().contentType("application/json").body(body);
    }

    /** A merge patch in a request of an administrator. */
    static RequestSpecification patch(String body) {
        return asked().contentType("application/merge-patch+json").body(body);
    }

    /** A new token with one scope. */
    static String token(String scope) {
        return json(Map.of("name", "Proef " + scope, "scopes", List.of(scope)))
                .post("/tokens")
                .path("token");
    }

    /** A name that no other test has. */
    static String slug() {
        return "linde-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    static Map<String, Object> newsletter(String slug) {
        return Map.of(
                "slug",
                slug,
                "title",
                "Buurtkrant De Linde",
                "language",
                "nl",
                "timeZone",
                "Europe/Amsterdam",
                "publisher",
                Map.of(
                        "name", "Stichting De Linde",
                        "address", List.of("Lindelaan 1", "1234 AB Lindedorp"),
                        "email", "post@linde.example"),
                "sender",
                Map.of("name", "Buurtkrant De Linde", "email", "krant@linde.example"));
    }

    /** Makes a newsletter and tells its slug. */
    static String newsletter() {
        var slug = slug();
        json(newsletter(slug)).post("/newsletters").then().statusCode(201);
        return slug;
    }
}
