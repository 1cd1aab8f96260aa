package rubriek.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;
import rubriek.shared.Markdown;

/**
 * Every address of the web in an issue, in the order of the document: those that a field holds, and those in running text. Walks the
 * document as it is stored, so that no kind of entry can be forgotten.
 */
final class WrittenLinks {

    /** Fields that hold an address and nothing else. */
    private static final Set<String> ADDRESSES = Set.of("url", "website", "shortAddress");

    private final Set<WrittenLink> found = new LinkedHashSet<>();

    private WrittenLinks() {}

    static List<WrittenLink> in(IssueContent content) {
        var links = new WrittenLinks();
        links.text(null, "introduction", content.introduction());
        if (content.cover() != null) links.value(null, "cover", tree(content.cover()));
        for (var i = 0; i < content.sections().size(); i++) {
            var section = content.sections().get(i);
            links.text(null, "sections[" + i + "].introduction", section.introduction());
            section.all().forEach(entry -> links.value(entry.id(), "", tree(entry)));
        }
        return new ArrayList<>(links.found);
    }

    static List<WrittenLink> in(Entry entry) {
        var links = new WrittenLinks();
        links.value(entry.id(), "", tree(entry));
        return new ArrayList<>(links.found);
    }

    private static JsonNode tree(Object part) {
        return Json.read(Json.write(part), JsonNode.class);
    }

    private void value(@Nullable String entry, String path, JsonNode value) {
        value.fields().forEachRemaining(field -> {
            var below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            var inside = field.getValue();
            if (inside.isTextual() && ADDRESSES.contains(field.getKey())) add(entry, below, inside.asText());
            else if (inside.isTextual()) text(entry, below, inside.asText());
            else value(entry, below, inside);
        });
        for (var i = 0; value.isArray() && i < value.size(); i++) value(entry, path + "[" + i + "]", value.get(i));
    }

    /** The addresses that the text leads to when it is shown. */
    private void text(@Nullable String entry, String path, @Nullable String source) {
        if (source == null || !source.contains("http")) return;
        Markdown.of(source).html(1, new Markdown.Styles() {
            @Override
            public String of(String element) {
                return "";
            }

            @Override
            public String note(String address) {
                add(entry, path, address);
                return "";
            }
        });
    }

    private void add(@Nullable String entry, String path, String url) {
        if (url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8))
            found.add(new WrittenLink(entry, path, url));
    }
}
