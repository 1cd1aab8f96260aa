package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.web.api.OpenApi.Operation;

/**
 * What is of one newsletter or list is not found by way of another, though its id is known (S-08): at every endpoint whose path names
 * something within something. A new one joins by standing in the document, and its thing by {@link KnownThings}.
 */
@DatabaseTest
class ForeignThingsTest {

    /** What paths name within a newsletter or list by an id that is one's own; the number of an issue or a revision is no such id. */
    private static final Set<String> WITHIN = Set.of(
            "clippings/{id}",
            "comments/{id}",
            "entries/{id}",
            "feeds/{id}",
            "media/{id}",
            "sections/{id}",
            "segments/{segment}",
            "service-mails/{id}");

    /** The section of the examples. */
    private static final String SECTION = "e3f2a1b0c9d8e7f6";

    @Test
    void S_08_by_way_of_another_newsletter_or_list_nothing_is_there_and_nothing_changes() {
        var ours = all();
        var theirs = all();
        var mixed = new HashMap<>(theirs.names());
        WITHIN.forEach(name -> mixed.put(name, ours.names().get(name)));
        var foreign = new KnownThings(mixed);
        var before = stands(ours);
        var tried = 0;
        var wrong = new ArrayList<String>();
        for (var operation : OpenApi.served().operations()) {
            if (WITHIN.stream().noneMatch(operation.path()::contains)) continue;
            tried++;
            assertTrue(foreign.cover(operation.path()), operation::toString);
            var answer = example(operation, theirs).request(operation.method(), foreign.in(operation.path()));
            if (answer.statusCode() != 404) wrong.add(operation + ": " + answer.statusCode() + answer.asString());
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried >= 25, "tried " + tried);
        assertEquals(before, stands(ours));
    }

    /** All that stands of ours, by the ways that lead there. */
    private static Map<String, String> stands(KnownThings ours) {
        var found = new HashMap<String, String>();
        readable().forEach(path -> {
            var answer = asked().basePath("").get(ours.in(path));
            assertEquals(200, answer.statusCode(), path);
            found.put(path, answer.asString());
        });
        return found;
    }

    private static Stream<String> readable() {
        return Stream.of(
                        "/newsletters/{slug}/issues/{number}",
                        "/newsletters/{slug}/issues/{number}/comments",
                        "/newsletters/{slug}/clippings",
                        "/newsletters/{slug}/feeds",
                        "/newsletters/{slug}/media",
                        "/newsletters/{slug}/service-mails",
                        "/lists/{slug}/segments")
                .map("/api/v1"::concat);
    }

    /** What the document gives as an example, into a section that is there. */
    private static RequestSpecification example(Operation operation, KnownThings theirs) {
        var section = theirs.names().get("sections/{id}");
        var request = operation.withRequired(asked().basePath(""));
        operation
                .jsonBody()
                .ifPresent(type -> request.contentType(type)
                        .body(operation.example().toString().replace(SECTION, section)));
        return request;
    }

    private static KnownThings all() {
        var names = new HashMap<>(Everything.made().names());
        var newsletter = "/newsletters/" + names.get("newsletters/{slug}");
        names.put(
                "segments/{segment}",
                Api.json(Map.of("slug", Api.slug(), "name", "Van één", "filter", Map.of("tag", "bestuur")))
                        .post("/lists/" + names.get("lists/{slug}") + "/segments")
                        .path("slug"));
        names.put(
                "feeds/{id}",
                Api.json(Map.of("url", "https://linde.example/" + Api.slug() + ".atom"))
                        .post(newsletter + "/feeds")
                        .path("id"));
        var list = Api.slug();
        Api.json(Readers.list(names.get("newsletters/{slug}"), list)).post("/lists");
        Api.json(Map.of("email", Readers.someone(), "status", "unconfirmed")).post("/lists/" + list + "/subscribers");
        names.put(
                "service-mails/{id}", asked().get(newsletter + "/service-mails").path("items[0].id"));
        return new KnownThings(names);
    }
}
