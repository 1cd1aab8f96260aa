package rubriek.clipping.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The language that a page says it is in. */
final class Tongue {

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");

    private Tongue() {}

    static @Nullable String of(Document page, Meta meta, JsonLd thing, String contentLanguage) {
        var html = page.selectFirst("html");
        return Stream.of(
                        Optional.ofNullable(html).map(root -> root.attr("lang")),
                        Optional.ofNullable(html).map(root -> root.attr("xml:lang")),
                        meta.text("og:locale"),
                        meta.text("content-language", "inlanguage", "dc.language", "dcterms.language", "language"),
                        thing.language(),
                        Optional.of(contentLanguage))
                .flatMap(each -> each.flatMap(Tongue::tag).stream())
                .findFirst()
                .orElse(null);
    }

    /** The first of a list, {@code nl_NL} and {@code NL-nl} as {@code nl-NL}. */
    private static Optional<String> tag(String written) {
        var first = written.replaceFirst("(?s)[,;].*", "").strip().replace('_', '-');
        return TAG.matcher(first).matches()
                ? Optional.of(Locale.forLanguageTag(first).toLanguageTag()).filter(tag -> !tag.equals("und"))
                : Optional.empty();
    }
}
