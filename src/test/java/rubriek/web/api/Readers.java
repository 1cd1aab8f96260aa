package rubriek.web.api;

import static rubriek.web.api.Api.json;

import java.util.Map;
import java.util.UUID;

/** Lists and the people on them, made by the API. */
final class Readers {

    static final Map<String, Object> PAPER_FORM = Map.of("how", "paper form");

    private Readers() {}

    static Map<String, Object> list(String newsletter, String slug) {
        return Map.of(
                "slug",
                slug,
                "title",
                "Buurtkrant De Linde",
                "newsletter",
                newsletter,
                "optIn",
                "double",
                "consentText",
                "Ja, ik wil Buurtkrant De Linde in mijn mail.");
    }

    /** Makes a list and tells its slug. */
    static String list() {
        var slug = Api.slug();
        json(list(Api.newsletter(), slug)).post("/lists").then().statusCode(201);
        return slug;
    }

    /** An address that no other test has. */
    static String someone() {
        return "lezer-" + UUID.randomUUID() + "@lezer.example";
    }

    /** Puts somebody on the list, confirmed, and tells their id. */
    static String on(String list, String email) {
        return json(Map.of("email", email, "status", "confirmed", "consent", PAPER_FORM))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
