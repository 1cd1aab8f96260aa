package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.ClippingState;
import rubriek.clipping.ClippingView;
import rubriek.clipping.Clippings;
import rubriek.clipping.EntryPlace;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Sources;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/**
 * Makes entries of clippings. Entry, revision and the clipping's new state are one transaction. The clipping follows its entry from
 * then on: it is kept again when the entry or the issue goes, and placed again when the entry is restored.
 */
@ApplicationScoped
@Transactional
public class Placements {

    private final Desk desk;
    private final IssueRepository issues;
    private final Entries entries;
    private final Clippings clippings;
    private final Sources sources;
    private final Validation validation;

    Placements(
            Desk desk,
            IssueRepository issues,
            Entries entries,
            Clippings clippings,
            Sources sources,
            Validation validation) {
        this.desk = desk;
        this.issues = issues;
        this.entries = entries;
        this.clippings = clippings;
        this.sources = sources;
        this.validation = validation;
    }

    /**
     * Makes a link of the clipping, in an issue. The same hand asking for the same issue again is answered with what it made.
     *
     * @throws Refused {@code clipping-placed} with the place where it stands; {@code section-needed}; {@code issue-published}; what adding
     *     an entry may be refused with
     */
    public Placement place(String newsletter, UUID id, PlaceDraft draft, Hand by) {
        validation.check(draft);
        var publication = desk.newsletter(newsletter);
        var issue = issues.locked(publication, draft.issue());
        var clipping = clippings.toPlace(newsletter, id, issue.id, by.name());
        if (clipping.state() == ClippingState.PLACED) return again(newsletter, clipping);
        var section = new Sections.Place(newsletter, issue.number, section(issue, draft.section(), clipping));
        var placed = entries.add(section, link(publication, clipping), draft.position(), null, by);
        var entry = String.valueOf(placed.entry().id());
        clippings.placed(newsletter, id, new EntryPlace(issue.id, issue.number, entry), by.name());
        return new Placement(placed.issue(), placed.entry(), true);
    }

    private Placement again(String newsletter, ClippingView clipping) {
        var place = Objects.requireNonNull(clipping.placed(), "a placed clipping has a place");
        var stands = entries.get(new Sections.Place(newsletter, place.issue(), place.entry()));
        return new Placement(stands.issue(), stands.entry(), false);
    }

    /** By its id, else by its title; when none is named, the one that was proposed. */
    private static String section(Issue issue, @Nullable String wanted, ClippingView clipping) {
        var name = wanted == null ? clipping.section() : wanted;
        if (name == null) throw Refused.unprocessable("section-needed");
        return Composition.of(issue.content().sections())
                .sectionCalled(name)
                .orElseThrow(() -> Refused.unprocessable("section-unknown", name, issue.number));
    }

    private Link link(NewsletterView newsletter, ClippingView clipping) {
        var source = clipping.source() == null
                ? sources.nameFor(newsletter, clipping.url()).orElse(null)
                : clipping.source();
        return new Link(
                null,
                clipping.title(),
                clipping.url(),
                null,
                source,
                clipping.summary(),
                null,
                null,
                clipping.publishedOn(),
                foreign(newsletter, clipping.language()),
                image(clipping),
                null,
                null);
    }

    /** The language of the page, when it is not the newsletter's own. */
    private static @Nullable String foreign(NewsletterView newsletter, @Nullable String language) {
        if (language == null) return null;
        var own = Locale.forLanguageTag(language).getLanguage().equals(newsletter.language());
        return own ? null : language;
    }

    /** Only a picture that says in words what it shows may come along. */
    private static @Nullable Image image(ClippingView clipping) {
        var alt = clipping.imageAlt();
        var described = clipping.image() != null && alt != null && !alt.isBlank();
        return described ? new Image(clipping.image(), null, alt, null) : null;
    }

    /**
     * An entry that was made of a clipping.
     *
     * @param fresh false when the same request had made it before
     */
    public record Placement(IssueView issue, Entry entry, boolean fresh) {}
}
