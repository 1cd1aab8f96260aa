package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.ApplicationTest;

/** No newsletter, and so no issue, is without those who can be held to it (A-01, G-02). */
@ApplicationTest
class SenderNamedTest {

    @ParameterizedTest
    @ValueSource(strings = {"sender.name", "sender.email", "publisher.name", "publisher.address", "publisher.email"})
    void A_01_who_sends_it_and_where_they_are_is_said_or_there_is_no_newsletter(String field) {
        var part = field.substring(0, field.indexOf('.'));
        var name = field.substring(part.length() + 1);
        var slug = Api.slug();
        var whole = new HashMap<>(Api.newsletter(slug));
        var some = new HashMap<>((Map<?, ?>) whole.get(part));
        some.remove(name);
        whole.put(part, some);
        json(whole).post("/newsletters").then().statusCode(400).body("violations.field", hasItem(field));
        asked().get("/newsletters/" + slug).then().statusCode(404);
        var there = Api.newsletter();
        patch("{\"" + part + "\":{\"" + name + "\":null}}")
                .patch("/newsletters/" + there)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
        asked().get("/newsletters/" + there).then().body("version", equalTo(1));
    }
}
