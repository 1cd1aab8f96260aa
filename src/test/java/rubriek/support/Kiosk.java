package rubriek.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;
import rubriek.newsletter.ThemeName;

/** Small newsletters with issues in them, each test its own. */
@ApplicationScoped
public class Kiosk {

    private static final String PUBLISHER = "Buurthuis De Linde";

    private final Newsletters newsletters;
    private final Issues issues;

    Kiosk(Newsletters newsletters, Issues issues) {
        this.newsletters = newsletters;
        this.issues = issues;
    }

    /** A newsletter in Dutch, without issues. */
    public String newsletter() {
        return newsletter("De Linde", "nl", "Nieuws **uit** de buurt.");
    }

    /** @return its slug */
    public String newsletter(String title, String language, @Nullable String introduction) {
        var slug = "kiosk-" + UUID.randomUUID();
        newsletters.create(draft(slug, title, language, introduction, PUBLISHER, null));
        return slug;
    }

    /** Gives the newsletter another look. */
    public void dress(String slug, Brand brand) {
        newsletters.change(
                slug, old -> draft(slug, old.title(), old.language(), old.introduction(), PUBLISHER, brand), null);
    }

    /** Gives the newsletter another title, language, publisher and colour. */
    public void becomeAnother(String slug) {
        newsletters.change(
                slug,
                old -> draft(
                        slug, "The Lime Tree", "en", null, "Friends of Lime", Brand.of(ThemeName.KLASSIEK, "#0000aa")),
                null);
    }

    /** A newsletter in Dutch, of a publisher that has no other. */
    public String alone(String title) {
        var slug = "kiosk-" + UUID.randomUUID();
        newsletters.create(draft(slug, title, "nl", null, "Buurthuis " + slug, null));
        return slug;
    }

    /** Gives the newsletter another slug, and tells it. */
    public String renamed(String slug) {
        var renamed = "kiosk-" + UUID.randomUUID();
        newsletters.change(
                slug,
                old -> draft(renamed, old.title(), old.language(), old.introduction(), PUBLISHER, old.brand()),
                null);
        return renamed;
    }

    /** A draft with one section of links with these titles. */
    public IssueView draft(String newsletter, int number, String... titles) {
        return draft(newsletter, number, Stream.of(titles).map(Kiosk::link).toList());
    }

    /** A draft with one section of these entries. */
    public IssueView draft(String newsletter, int number, List<? extends Entry> entries) {
        var section = new Section(null, "Buurt", null, null, List.copyOf(entries));
        return issues.create(
                newsletter,
                new IssueDraft(number, "2026-06", null, null, "Welkom.", null, null, List.of(section)),
                Hand.named("a test"));
    }

    public IssueView published(String newsletter, int number, String... titles) {
        return issues.publish(draft(newsletter, number, titles).id());
    }

    public IssueView published(String newsletter, int number, List<? extends Entry> entries) {
        return issues.publish(draft(newsletter, number, entries).id());
    }

    public IssueView published(String newsletter, IssueDraft draft) {
        return issues.publish(
                issues.create(newsletter, draft, Hand.named("a test")).id());
    }

    private static NewsletterDraft draft(
            String slug,
            String title,
            String language,
            @Nullable String introduction,
            String publisher,
            @Nullable Brand brand) {
        return new NewsletterDraft(
                slug,
                title,
                language,
                "Europe/Amsterdam",
                introduction,
                new Publisher(publisher, List.of("Lindeplein 1", "3999 XA Elsrode"), "post@linde.example", null),
                new Sender("De Linde", "krant@linde.example", null),
                brand,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Link link(String title) {
        return new Link(
                null,
                title,
                "https://bron.example/lees",
                null,
                "Bron",
                "Een *korte* samenvatting.",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
