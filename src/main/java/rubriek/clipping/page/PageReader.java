package rubriek.clipping.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Makes facts of a page: Open Graph first, which is written to be shown, then JSON-LD, then the page's own elements. */
public final class PageReader {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SOURCE = 120;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_ADDRESS = 2048;

    private final PageSource source;
    private final Document page;
    private final Meta meta;
    private final JsonLd thing;

    private PageReader(PageSource source) {
        this.source = source;
        page = Jsoup.parse(Decoding.text(source.body(), source.contentType()), source.address());
        meta = new Meta(page);
        thing = JsonLd.of(page);
    }

    /** Never fails; what is no page has the name of its file for a title. */
    public static PageFacts read(PageSource source) {
        if (MediaKind.isPage(source)) return new PageReader(source).facts();
        return PageFacts.titled(FileName.asTitle(source).orElse(null));
    }

    private PageFacts facts() {
        var site = meta.text("og:site_name").or(thing::publisher).or(() -> meta.text("application-name"));
        var title = title(names(site));
        return new PageFacts(
                title.orElse(null),
                site.map(name -> Line.cut(name, LONGEST_SOURCE)).orElse(null),
                summary(title).orElse(null),
                Tongue.of(page, meta, thing, source.contentLanguage()),
                new Dates(source.zone(), source.today()).published(page, meta, thing),
                image(),
                canonical());
    }

    private Optional<String> title(Set<String> names) {
        return meta.text("og:title")
                .or(() -> thing.text("headline"))
                .or(() -> meta.text("twitter:title"))
                .or(() -> Line.of(page.title()))
                .or(() -> Optional.ofNullable(page.selectFirst("h1")).flatMap(h1 -> Line.of(h1.text())))
                .or(() -> thing.text("name"))
                .map(title -> Line.cut(Titles.clean(Line.cut(title, 2 * LONGEST_TITLE), names), LONGEST_TITLE));
    }

    /** What the site may be called in a title: its name, its host, and the host without its last part. */
    private Set<String> names(Optional<String> site) {
        var names = new HashSet<String>();
        site.ifPresent(names::add);
        thing.publisher().ifPresent(names::add);
        var host = Optional.ofNullable(URI.create(source.address()).getHost())
                .orElse("")
                .replaceFirst("^www\\.", "");
        names.add(host);
        names.add(host.replaceFirst("\\.[^.]*$", ""));
        return names;
    }

    private Optional<String> summary(Optional<String> title) {
        return Stream.of(
                        meta.text("og:description"),
                        meta.text("description", "dcterms.description", "dc.description"),
                        meta.text("twitter:description"),
                        thing.text("description", "abstract"))
                .flatMap(Optional::stream)
                .filter(text -> !title.filter(text::equalsIgnoreCase).isPresent() && text.contains(" "))
                .map(text -> Sentences.first(Sentences.mended(text), Integer.MAX_VALUE, LONGEST_SUMMARY))
                .findFirst()
                .or(() -> MainText.beginning(page, LONGEST_SUMMARY));
    }

    private @Nullable String image() {
        return whole(meta.address("og:image:secure_url", "og:image", "og:image:url")
                .or(() -> thing.image().map(this::absolute))
                .or(() -> meta.address("twitter:image", "twitter:image:src"))
                .or(() -> meta.link("image_src")));
    }

    /** A page that calls the start page of the site its own address has only been set up badly. */
    private @Nullable String canonical() {
        return whole(Stream.of(meta.link("canonical"), meta.address("og:url"))
                .flatMap(Optional::stream)
                .filter(address -> !isStart(address) || isStart(source.address()))
                .findFirst());
    }

    private String absolute(String address) {
        return StringUtil.resolve(page.baseUri(), address);
    }

    private static boolean isStart(String address) {
        return address.matches("(?i)https?://[^/?#]*/?");
    }

    private static @Nullable String whole(Optional<String> address) {
        return address.map(text -> text.strip().replace(" ", "%20"))
                .filter(text -> text.length() <= LONGEST_ADDRESS && isWeb(text))
                .orElse(null);
    }

    private static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return Arrays.asList("http", "https").contains(uri.getScheme())
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
