package rubriek.web.api;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import rubriek.support.Photos;

/**
 * One newsletter with one issue, and whatever else paths name, so that a test can ask for things that are there. A new kind of
 * thing joins with a line in {@link #made}; until then its paths are asked with a name that nothing has.
 *
 * @param names what stands for a parameter, by the collection before it: {@code entries/{id}}
 */
record KnownThings(Map<String, String> names) {

    private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{(\\w+)\\}");

    static KnownThings none() {
        return new KnownThings(Map.of());
    }

    static KnownThings made() {
        var names = new HashMap<String, String>();
        names.put("newsletters/{slug}", Api.newsletter());
        var issue = issue(names.get("newsletters/{slug}"));
        names.put("issues/{number}", issue.getString("number"));
        names.put("revisions/{version}", issue.getString("version"));
        names.put(
                "comments/{id}",
                Api.json(Map.of("text", "Mooi"))
                        .post("/newsletters/" + names.get("newsletters/{slug}") + "/issues/" + issue.getString("number")
                                + "/comments")
                        .path("id"));
        names.put("sections/{id}", issue.getString("sections[0].id"));
        names.put("entries/{id}", issue.getString("sections[0].entries[0].id"));
        names.put("media/{id}", medium(names.get("newsletters/{slug}")));
        names.put(
                "tokens/{id}",
                Api.json(Map.of("name", "Bekend", "scopes", List.of("read")))
                        .post("/tokens")
                        .path("id"));
        names.put(
                "dkim-keys/{id}",
                Api.json(Map.of("domain", "sleutels.example", "algorithm", "ed25519"))
                        .post("/dkim-keys")
                        .path("id"));
        var newsletter = "/newsletters/" + names.get("newsletters/{slug}");
        names.put(
                "clippings/{id}",
                Api.json(Map.of("url", "https://linde.example/speeltuin"))
                        .post(newsletter + "/clippings")
                        .path("id"));
        return new KnownThings(names);
    }

    private static JsonPath issue(String newsletter) {
        var entry = Map.of("kind", "link", "title", "Een bank onder de linde", "url", "https://linde.example/bank");
        var section = Map.of("title", "Groen", "entries", List.of(entry));
        var draft = Map.of("period", "2026-05", "sections", List.of(section));
        return Api.json(draft).post("/newsletters/" + newsletter + "/issues").jsonPath();
    }

    private static String medium(String newsletter) {
        return Api.asked()
                .multiPart("file", "plein.png", Photos.png(40, 30), "image/png")
                .multiPart("alt", "Drie vlakken")
                .post("/newsletters/" + newsletter + "/media")
                .path("id");
    }

    /** The path with names for its parameters. */
    String in(String path) {
        return PARAMETER.matcher(path).replaceAll(this::named);
    }

    /** Whether everything that the path names is there. */
    boolean cover(String path) {
        return PARAMETER.matcher(path).results().allMatch(found -> names.containsKey(found.group()));
    }

    private String named(MatchResult parameter) {
        var unknown = parameter.group(2).matches("number|version")
                ? "999999"
                : UUID.randomUUID().toString();
        return parameter.group(1) + "/" + names.getOrDefault(parameter.group(), unknown);
    }
}
