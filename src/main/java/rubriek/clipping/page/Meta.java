package rubriek.clipping.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} and {@code link} elements of a page, by their names; the first of each name that has a value. */
final class Meta {

    private final Map<String, Element> named = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    Meta(Document page) {
        for (var meta : page.select("meta[content]")) {
            if (meta.attr("content").isBlank()) continue;
            for (var key : new String[] {"property", "name", "itemprop", "http-equiv"}) enter(meta, key);
        }
        for (var link : page.select("link[rel][href]")) {
            var to = link.absUrl("href");
            for (var rel : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) links.putIfAbsent(rel, to);
        }
    }

    private void enter(Element meta, String key) {
        var name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) named.putIfAbsent(name, meta);
    }

    /** The value of the first of these names that there is. */
    Optional<String> text(String... names) {
        for (var name : names) {
            var value = Optional.ofNullable(named.get(name)).flatMap(meta -> Line.ofMarkup(meta.attr("content")));
            if (value.isPresent()) return value;
        }
        return Optional.empty();
    }

    /** The first of these names that holds an address, made whole. */
    Optional<String> address(String... names) {
        for (var name : names) {
            var value = Optional.ofNullable(named.get(name)).map(meta -> meta.absUrl("content"));
            if (value.filter(to -> !to.isEmpty()).isPresent()) return value;
        }
        return Optional.empty();
    }

    /** Where the link of that relation leads, whole. */
    Optional<String> link(String rel) {
        return Optional.ofNullable(links.get(rel)).filter(to -> !to.isEmpty());
    }
}
