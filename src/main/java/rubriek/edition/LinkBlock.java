package rubriek.edition;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.shared.Links;

/**
 * A link with the words that it is shown with.
 *
 * @param title in a draft without one, a phrase that says so
 * @param form what it leads to in one word, when that is not something to read
 * @param date when it was published, in words
 * @param readMore what the link below the summary is called
 */
record LinkBlock(
        Link link,
        String title,
        @Nullable String form,
        @Nullable String date,
        String readMore) {

    private static final Pattern READ_BY_ALL_CLIENTS =
            Pattern.compile("https://[^?#]*(?<!\\.(svg|webp|avif))([?#].*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    static LinkBlock of(Link link, Frame frame) {
        var words = frame.words();
        var form = link.form() == null || link.form() == LinkForm.ARTICLE ? null : words.form(link.form());
        return new LinkBlock(
                link,
                Objects.requireNonNullElseGet(blankToNull(link.title()), words::untitled),
                form,
                link.publishedOn() == null ? null : frame.date(link.publishedOn()),
                firstOf(link.linkLabel(), frame.newsletter().readMoreLabel(), words.readMore()));
    }

    /** The anchor of the entry on a page; null in a draft that was not saved yet. */
    @Nullable
    public String anchor() {
        var id = link.id();
        return id == null ? null : Links.anchor(id);
    }

    /** "Podcast · Noor Bakker · 2 september 2021", as far as known. */
    @Nullable
    public String byline() {
        return blankToNull(
                Stream.of(form, link.author(), date).filter(Objects::nonNull).collect(joining(" · ")));
    }

    /** Whether the picture can go into a mail: over https, and of a kind that all mail programs show (E-05). */
    public boolean hasPictureForMail() {
        return link.image() != null
                && link.image().url() != null
                && READ_BY_ALL_CLIENTS.matcher(link.image().url()).matches();
    }

    /** What the picture shows, or null when there is none or it only decorates. */
    @Nullable
    public String picture() {
        return link.image() == null ? null : blankToNull(link.image().altText());
    }

    /** The address as paper shows it; empty when there is none. */
    public String printedAddress() {
        return link.url() == null ? "" : printed(link.url());
    }

    /** Whoever types an address over needs no scheme. */
    static String printed(String address) {
        return SCHEME.matcher(address).replaceFirst("");
    }

    private static String firstOf(@Nullable String one, @Nullable String two, String otherwise) {
        return Objects.requireNonNullElse(blankToNull(one), Objects.requireNonNullElse(blankToNull(two), otherwise));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
