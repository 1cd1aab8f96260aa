package rubriek.issue.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.issue.SectionView;
import rubriek.issue.check.Passage.Genre;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Markdown;
import rubriek.shared.Texts;

/** Takes an issue apart. */
final class Gathering {

    private final NewsletterView newsletter;
    private final IssueView issue;
    private final Texts texts;
    private final List<Manuscript.Placed> entries = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    private Gathering(NewsletterView newsletter, IssueView issue, Texts texts) {
        this.newsletter = newsletter;
        this.issue = issue;
        this.texts = texts;
    }

    /** @param texts for the names of places */
    static Manuscript of(NewsletterView newsletter, IssueView issue, Texts texts) {
        var gathering = new Gathering(newsletter, issue, texts);
        gathering.names();
        gathering.head();
        for (var s = 0; s < issue.sections().size(); s++)
            gathering.section(issue.sections().get(s), "sections[" + s + "]");
        return gathering.manuscript();
    }

    private Manuscript manuscript() {
        return new Manuscript(
                newsletter,
                issue,
                List.copyOf(entries),
                List.copyOf(passages),
                List.copyOf(addresses),
                List.copyOf(pictures),
                Set.copyOf(names));
    }

    private void names() {
        name(newsletter.title());
        name(newsletter.publisher().name());
        newsletter.publisher().address().forEach(this::name);
        name(newsletter.sender().name());
        newsletter.sources().values().forEach(this::name);
    }

    private void head() {
        line(Place.of("subject", texts.get("place.subject")), Genre.LINE, issue.subject(), null);
        line(Place.of("preheader", texts.get("place.preheader")), Genre.LINE, issue.preheader(), null);
        prose(Place.of("introduction", texts.get("place.introduction")), Genre.PROSE, issue.introduction());
        picture(Place.of("cover", texts.get("place.cover")), issue.cover());
    }

    private void section(SectionView section, String path) {
        var place = Place.of(path, section.title());
        line(place.at("title"), Genre.TITLE, section.title(), null);
        prose(place.at("introduction"), Genre.PROSE, section.introduction());
        for (var e = 0; e < section.entries().size(); e++) {
            var entry = section.entries().get(e);
            if (shown(entry)) entry(entry, path + ".entries[" + e + "]");
        }
    }

    private void entry(Entry entry, String path) {
        var title = EntryTitle.of(entry);
        var place = new Place(path, entry.id(), title == null ? texts.get("place.untitled") : title);
        entries.add(new Manuscript.Placed(place, entry));
        entry.match(new EntryParts(this, place));
    }

    private static boolean shown(Entry entry) {
        for (var edition : EditionKind.values()) if (entry.shownIn(edition)) return true;
        return false;
    }

    /** @param language of the line; null for the newsletter's own */
    void line(Place place, Genre genre, @Nullable String text, @Nullable String language) {
        if (text == null || text.isBlank()) return;
        passages.add(Passage.line(place, genre, text, Objects.requireNonNullElse(language, newsletter.language())));
    }

    void prose(Place place, Genre genre, @Nullable String source) {
        if (source == null || source.isBlank()) return;
        passages.add(Passage.prose(place, genre, source, newsletter.language()));
        Markdown.of(source).destinations().forEach(to -> address(place, to.url(), to.hasWords()));
    }

    void address(Place place, @Nullable String url) {
        address(place, url, true);
    }

    private void address(Place place, @Nullable String url, boolean hasWords) {
        if (url != null && !url.isBlank()) addresses.add(new Address(place, url.strip(), hasWords));
    }

    void picture(Place place, @Nullable Image image) {
        if (image != null) pictures.add(new Picture(place, image));
    }

    void name(@Nullable String name) {
        if (name != null && !name.isBlank()) names.add(name.strip());
    }
}
