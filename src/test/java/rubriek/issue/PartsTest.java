package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;

/** Sections, entries and revisions: the parts that an issue is changed by. */
@DatabaseTest
class PartsTest {

    private static final String WHO = "a test";

    @Inject
    Newsletters newsletters;

    @Inject
    Issues issues;

    @Inject
    Sections sections;

    @Inject
    Entries entries;

    @Inject
    Revisions revisions;

    private final String slug = "n" + UUID.randomUUID();

    @BeforeEach
    void a_newsletter() {
        newsletters.create(new NewsletterDraft(
                slug,
                "De Linde",
                "nl",
                "Europe/Amsterdam",
                null,
                new Publisher("Buurthuis De Linde", List.of("Lindeplein 1"), "post@linde.example", null),
                new Sender("De Linde", "krant@linde.example", null),
                null,
                List.of("Gezondheid", "Wonen"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    @Test
    void every_save_is_a_revision_that_can_come_back() {
        issues.create(slug, draft(9, section("Eerst")), "Anna");
        issues.save(slug, 9, draft(9, section("Toen")), null, "Bo");
        var kept = revisions.list(slug, 9, PageRequest.first(10)).items();
        assertEquals(List.of("Bo", "Anna"), kept.stream().map(Revision::savedBy).toList());
        assertEquals(
                "Eerst", revisions.get(slug, 9, 1).content().sections().get(0).title());

        var restored = revisions.restore(slug, 9, 1, 2, "Cor");
        assertEquals("Eerst", restored.sections().get(0).title());
        assertEquals(3, restored.version());
        assertThrows(Missing.class, () -> revisions.get(slug, 9, 4));
    }

    @Test
    void sections_are_numbered_by_their_place_among_the_numbered_ones() {
        var made = issues.create(slug, draft(9, section("Een"), section("Twee")), WHO);
        var added = sections.add(slug, 9, new SectionDraft("Agenda", false, null, 1), made.version(), WHO);
        assertEquals(List.of("Agenda", "1. Een", "2. Twee"), headings(added.issue()));

        var twee = new Sections.Place(slug, 9, added.issue().sections().get(2).id());
        assertEquals(
                List.of("1. Twee", "Agenda", "2. Een"),
                headings(sections.change(twee, s -> new SectionDraft(s.title(), s.numbered(), null, 1), null, WHO)
                        .issue()));
        sections.delete(new Sections.Place(slug, 9, added.id()), null, WHO);
        assertEquals(List.of("1. Twee", "2. Een"), headings(issues.get(slug, 9)));
    }

    @Test
    void an_entry_is_added_changed_moved_and_taken_out_one_by_one() {
        var made = issues.create(slug, draft(9, section("Een"), section("Twee")), WHO);
        var one = made.sections().get(0).id();
        var two = made.sections().get(1).id();
        var added = entries.add(new Sections.Place(slug, 9, one), link("Titel", null), null, made.version(), WHO);
        var place = new Sections.Place(slug, 9, String.valueOf(added.entry().id()));

        var changed = entries.change(place, e -> link("Andere titel", null), null, WHO)
                .entry();
        assertEquals(added.entry().id(), changed.id());
        var moved = entries.move(place, new MoveDraft(two, 1), null, WHO);
        assertEquals(changed, moved.issue().sections().get(1).entries().get(0));
        assertEquals(changed, entries.get(place).entry());
        entries.delete(place, null, WHO);
        assertThrows(Missing.class, () -> entries.get(place));
        assertEquals(5, issues.get(slug, 9).version());
    }

    private static List<String> headings(IssueView issue) {
        return issue.sections().stream().map(SectionView::heading).toList();
    }

    private static IssueDraft draft(@Nullable Integer number, Section... sections) {
        return new IssueDraft(
                number, "2021-09", null, null, null, null, null, sections.length == 0 ? null : List.of(sections));
    }

    private static Section section(String title, Entry... entries) {
        return new Section(null, title, null, null, List.of(entries));
    }

    private static Link link(@Nullable String title, @Nullable String url) {
        return new Link(null, title, url, null, "Bron", "Samenvatting.", null, null, null, null, null, null, null);
    }
}
