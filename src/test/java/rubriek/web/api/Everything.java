package rubriek.web.api;

import static rubriek.web.api.Api.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link KnownThings} with a list, one of its people, a segment and a dispatch besides. */
final class Everything {

    private Everything() {}

    static KnownThings made() {
        var names = new HashMap<>(KnownThings.made().names());
        var list = Readers.list();
        names.put("lists/{slug}", list);
        names.put("subscribers/{id}", Readers.on(list, Readers.someone()));
        names.put(
                "segments/{segment}",
                json(Map.of("slug", "allen", "name", "Allen", "filter", Map.of("tag", "bestuur")))
                        .post("/lists/" + list + "/segments")
                        .path("slug"));
        names.put("dispatches/{id}", dispatch(names.get("newsletters/{slug}")));
        return new KnownThings(names);
    }

    private static String dispatch(String newsletter) {
        var list = Api.slug();
        json(Readers.list(newsletter, list)).post("/lists").then().statusCode(201);
        Readers.on(list, Readers.someone());
        return json(Map.of("lists", List.of(list), "sendAt", "2099-01-01T09:00:00+01:00"))
                .post("/newsletters/" + newsletter + "/issues/1/dispatches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
