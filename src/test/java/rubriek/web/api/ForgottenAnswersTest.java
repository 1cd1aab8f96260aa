package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.slug;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** An answer that is kept for whoever repeats a request goes with the person whom it names. */
@DatabaseTest
class ForgottenAnswersTest {

    @Inject
    DataSource database;

    private final String anna = "lezer-" + UUID.randomUUID() + "@lezer.example";
    private final String list = slug();

    @BeforeEach
    void a_list() {
        var draft = Map.of("slug", list, "title", "De Linde", "newsletter", newsletter(), "consentText", "Ja.");
        json(draft).post("/lists").then().statusCode(201);
    }

    @Test
    void G_07_an_answer_that_names_who_is_erased_is_gone_and_its_request_is_not_done_again() throws Exception {
        var person = Map.<String, Object>of("email", anna, "status", "unconfirmed");
        var id = post("added", members(), person)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        post("other", "/suppressions", silence("x" + anna)).then().statusCode(201);
        post("added", members(), person).then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(2, kept(anna));
        asked().delete("/subscribers/" + id).then().statusCode(204);
        assertEquals(1, kept(anna), "one names somebody else, whose address ends the same");
        forgotten(post("added", members(), person));
        forgotten(post("added", members(), Map.of("email", "y" + anna)));
        asked().get(members()).then().body("total", equalTo(0));
        post("other", "/suppressions", silence("x" + anna)).then().header("Idempotent-Replayed", "true");
    }

    @Test
    void G_07_so_is_one_that_spells_their_address_in_another_way() throws Exception {
        var id = json(Map.of("email", anna, "status", "unconfirmed"))
                .post(members())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        post("silent", "/suppressions", silence(anna.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(201);
        asked().delete("/subscribers/" + id).then().statusCode(204);
        assertEquals(0, kept(anna));
        forgotten(post("silent", "/suppressions", silence(anna.toUpperCase(Locale.ROOT))));
    }

    private String members() {
        return "/lists/" + list + "/subscribers";
    }

    private static Map<String, Object> silence(String address) {
        return Map.of("email", address, "reason", "belde");
    }

    private Response post(String key, String path, Map<String, Object> body) {
        return json(body).header("Idempotency-Key", key + list).post(path);
    }

    private static void forgotten(Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/request-forgotten"))
                .body(not(containsString("lezer-")));
    }

    private long kept(String address) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from idempotent_answer where lower(body) like ? or lower(headers) like ?")) {
            select.setString(1, "%" + address + "%");
            select.setString(2, "%" + address + "%");
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
