package rubriek.clipping.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The thing of schema.org that a page says it is about: an article before a film, a film before the page itself. */
final class JsonLd {

    private static final int MOST_THINGS = 500;
    private static final int DEEPEST = 6;
    private static final int NOT_IT = 3;

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final List<String> WORKS = List.of(
            "VideoObject", "AudioObject", "PodcastEpisode", "Episode", "Book", "Event", "Report", "Dataset", "Course");

    private final JsonNode thing;

    private JsonLd(JsonNode thing) {
        this.thing = thing;
    }

    static JsonLd of(Document page) {
        var things = new ArrayList<JsonNode>();
        for (var script : page.select("script[type^=application/ld+json]")) collect(parsed(script), 0, things);
        return new JsonLd(things.stream()
                .filter(each -> rank(each) < NOT_IT)
                .min(Comparator.comparingInt(JsonLd::rank))
                .orElse(MissingNode.getInstance()));
    }

    /** The lower the better. */
    private static int rank(JsonNode thing) {
        if (types(thing).anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting"))) return 0;
        if (types(thing).anyMatch(WORKS::contains)) return 1;
        return types(thing).anyMatch(type -> type.endsWith("Page")) ? 2 : NOT_IT;
    }

    private static Stream<String> types(JsonNode thing) {
        return each(thing.path("@type")).map(type -> type.asText().replaceFirst("^.*[/:#]", ""));
    }

    private static JsonNode parsed(Element script) {
        var data = script.data().strip().replaceFirst("^(//)?\\s*(<!\\[CDATA\\[|<!--)", "");
        try {
            return LENIENT.readTree(data.replaceFirst("(//)?\\s*(]]>|-->)$", ""));
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> things) {
        if (depth > DEEPEST || things.size() >= MOST_THINGS) return;
        if (node.isArray()) node.forEach(each -> collect(each, depth + 1, things));
        if (!node.isObject()) return;
        things.add(node);
        for (var inside : List.of("@graph", "mainEntity", "mainEntityOfPage"))
            collect(node.path(inside), depth + 1, things);
    }

    /** The first of these properties that is text. */
    Optional<String> text(String... properties) {
        return Stream.of(properties)
                .flatMap(property -> each(thing.path(property)))
                .map(value -> value.isObject() ? value.path("@value") : value)
                .filter(JsonNode::isTextual)
                .flatMap(value -> Line.ofMarkup(value.asText()).stream())
                .findFirst();
    }

    /** The name of who published it. */
    Optional<String> publisher() {
        return Stream.of("publisher", "sourceOrganization", "isPartOf")
                .flatMap(property -> each(thing.path(property)))
                .flatMap(who -> each(who.path("name")))
                .filter(JsonNode::isTextual)
                .flatMap(name -> Line.ofMarkup(name.asText()).stream())
                .findFirst();
    }

    /** The language, where it is a tag or an object that has one. */
    Optional<String> language() {
        return each(thing.path("inLanguage"))
                .map(language -> language.isObject() ? language.path("alternateName") : language)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }

    /** The address of its picture, as it stands there. */
    Optional<String> image() {
        return Stream.of("image", "thumbnailUrl", "thumbnail")
                .flatMap(property -> each(thing.path(property)))
                .flatMap(image -> image.isObject()
                        ? each(image.has("url") ? image.path("url") : image.path("contentUrl"))
                        : Stream.of(image))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
