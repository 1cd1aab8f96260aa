package rubriek.edition;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.shared.Links;
import rubriek.shared.PlainText;

/**
 * A link with the words that it is shown with.
 *
 * @param title in a draft without one, a phrase that says so
 * @param form what it leads to in one word, when that is not something to read
 * @param date when it was published, in words
 * @param readMore what the link below the summary is called
 * @param brief whether only the title is shown
 */
record LinkBlock(
        Link link,
        String title,
        @Nullable String form,
        @Nullable String date,
        String readMore,
        @Nullable Picture picture,
        @Nullable Passage summary,
        boolean brief) {

    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    static LinkBlock of(Link link, @Nullable Passage summary, boolean brief, Frame frame) {
        var words = frame.words();
        var form = link.form() == null || link.form() == LinkForm.ARTICLE ? null : words.form(link.form());
        return new LinkBlock(
                link,
                frame.titled(link.title()),
                form,
                link.publishedOn() == null ? null : frame.date(link.publishedOn()),
                frame.readMore(link.linkLabel()),
                frame.picture(link.image()),
                summary,
                brief);
    }

    /** The title of an entry of another kind, and where on the web it is read: all that a very long issue has room for. */
    static LinkBlock ofTitle(String title, @Nullable String url, @Nullable String about, Frame frame) {
        var link = new Link(null, title, url, null, null, null, null, about, null, null, null, null, null);
        return new LinkBlock(link, title, null, null, frame.readMore(null), null, null, true);
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
        return Head.dotted(form, link.author(), date);
    }

    /** The title with its source in plain text, and with a line under it unless it is a line of a list. */
    public String heading() {
        var source = link.source();
        var line = source == null || source.isBlank() ? title : title + " (" + source + ")";
        return brief ? line : PlainText.underlined(line, '~');
    }

    /** What the picture shows, or null when there is none or it only decorates. */
    @Nullable
    public String pictured() {
        return Frame.alt(link.image());
    }

    /** The address as paper shows it; empty when there is none. */
    public String printedAddress() {
        return link.url() == null ? "" : printed(link.url());
    }

    /** Whoever types an address over needs no scheme. */
    static String printed(String address) {
        return SCHEME.matcher(address).replaceFirst("");
    }
}
