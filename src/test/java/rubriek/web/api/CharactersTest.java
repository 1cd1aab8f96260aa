package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.slug;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** A limit counts characters as people and JSON Schema count them: an emoji, two units of UTF-16, is one. */
@DatabaseTest
class CharactersTest {

    private static final String TREE = "\uD83C\uDF33";

    private final String newsletter = "/newsletters/";

    @Test
    void a_name_or_title_holds_as_many_emoji_as_letters() {
        holds(
                300,
                "title",
                title -> json(with(Api.newsletter(slug()), "title", title)).post("/newsletters"));
        holds(
                200,
                "name",
                name -> json(Map.of("name", name, "scopes", List.of("read"))).post("/tokens"));
        var paper = Api.newsletter();
        holds(
                300,
                "title",
                title -> json(with(Readers.list(paper, slug()), "title", title)).post("/lists"));
        var list = Readers.list();
        holds(
                200,
                "name",
                name -> json(Map.of("name", name, "slug", slug(), "filter", Map.of("tag", "bestuur")))
                        .post("/lists/" + list + "/segments"));
    }

    @Test
    void a_person_and_what_is_known_of_them_too() {
        var list = "/lists/" + Readers.list() + "/subscribers";
        holds(200, "name", name -> json(with(person(), "name", name)).post(list));
        holds(60, "tags[0]", tag -> json(with(person(), "tags", List.of(tag))).post(list));
        holds(
                500,
                "attributes.plaats",
                place -> json(with(person(), "attributes", Map.of("plaats", place)))
                        .post(list));
        holds(
                500,
                "detail",
                why -> json(Map.of("email", Readers.someone(), "reason", "other", "detail", why))
                        .post("/suppressions"));
    }

    @Test
    void an_issue_and_what_it_is_made_of_too() {
        var paper = newsletter + Api.newsletter();
        holds(
                300,
                "subject",
                subject -> json(Map.of("period", "2026-05", "subject", subject)).post(paper + "/issues"));
        var issue = paper + "/issues/1";
        holds(300, "title", title -> json(Map.of("title", title)).post(issue + "/sections"));
        holds(
                300,
                "title",
                title -> json(Map.of("url", "https://linde.example/" + slug(), "title", title))
                        .post(paper + "/clippings"));
        holds(
                300,
                "section",
                section -> json(Map.of("url", "https://linde.example/" + slug(), "section", section))
                        .post(paper + "/clippings"));
    }

    @Test
    void the_name_of_a_token_fits_wherever_it_stands() {
        var made = json(Map.of("name", TREE.repeat(200), "scopes", List.of("write")))
                .post("/tokens")
                .<String>path("token");
        var paper = newsletter + Api.newsletter();
        var as = Api.with(made).contentType("application/json");
        as.body(Map.of("period", "2026-05")).post(paper + "/issues").then().statusCode(201);
        json(made, Map.of("action", "request"))
                .post(paper + "/issues/1/review")
                .then()
                .statusCode(200);
        json(made, Map.of("text", "Mooi"))
                .post(paper + "/issues/1/comments")
                .then()
                .statusCode(201);
        json(made, Map.of("url", "https://linde.example/bank"))
                .post(paper + "/clippings")
                .then()
                .statusCode(201);
        json(made, with(person(), "name", "Noor"))
                .post("/lists/" + Readers.list() + "/subscribers")
                .then()
                .statusCode(201);
        Api.asked().get(paper + "/issues/1/revisions").then().body("items.savedBy", hasItem(TREE.repeat(200)));
    }

    private static RequestSpecification json(String token, Object body) {
        return Api.with(token).contentType("application/json").body(body);
    }

    private static RequestSpecification json(Object body) {
        return Api.json(body);
    }

    private static void holds(int most, String field, Function<String, Response> post) {
        var told = post.apply(TREE.repeat(most + 1));
        told.then().statusCode(400).body("violations.field", equalTo(List.of(field)));
        assertEquals(
                "must be at most " + most + " characters long",
                told.<String>path("violations[0].message"),
                told::asString);
        post.apply(TREE.repeat(most)).then().statusCode(201);
    }

    private static Map<String, Object> person() {
        return Map.of("email", Readers.someone(), "status", "confirmed", "consent", Readers.PAPER_FORM);
    }

    private static Map<String, Object> with(Map<String, Object> draft, String field, Object value) {
        var changed = new HashMap<>(draft);
        changed.put(field, value);
        return changed;
    }
}
