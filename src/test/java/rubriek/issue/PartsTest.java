package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
import rubriek.support.TickingClock;

/** Sections, entries and revisions: the parts that an issue is changed by. */
@DatabaseTest
class PartsTest {

    private static final Hand WHO = Hand.named("a test");
    private static final Hand ANNA = new Hand("a", "Anna");
    private static final Hand ANNAS_PAGE = new Hand("a", "Anna", true);

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

    @Inject
    TickingClock clock;

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
        issues.create(slug, draft(9, section("Eerst")), Hand.named("Anna"));
        issues.save(slug, 9, draft(9, section("Toen")), null, Hand.named("Bo"));
        var kept = revisions.list(slug, 9, PageRequest.first(10)).items();
        assertEquals(List.of("Bo", "Anna"), kept.stream().map(Revision::savedBy).toList());
        assertEquals(
                "Eerst", revisions.get(slug, 9, 1).content().sections().get(0).title());

        var restored = revisions.restore(slug, 9, 1, 2, Hand.named("Cor"));
        assertEquals("Eerst", restored.sections().get(0).title());
        assertEquals(3, restored.version());
        assertThrows(Missing.class, () -> revisions.get(slug, 9, 4));
    }

    @Test
    void what_a_page_saves_by_itself_within_five_minutes_is_one_revision() {
        clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        issues.create(slug, draft(9, section("Begin")), ANNA);
        for (var typed : List.of("W", "Wo", "Won")) saved(typed, ANNAS_PAGE);
        assertEquals(List.of("4 (2) Anna", "1 (1) Anna"), kept());
        assertEquals(4, issues.get(slug, 9).version());

        clock.forward(Duration.ofMinutes(4).plusSeconds(59));
        saved("Wone", ANNAS_PAGE);
        assertEquals(List.of("5 (2) Anna", "1 (1) Anna"), kept());
        clock.forward(Duration.ofSeconds(1));
        saved("Wonen", ANNAS_PAGE);
        assertEquals(List.of("6 (6) Anna", "5 (2) Anna", "1 (1) Anna"), kept());
        assertEquals("Wone", title(5));
        assertEquals("Wone", title(3));
        assertEquals("Begin", title(1));
    }

    @Test
    void a_fold_never_takes_in_what_somebody_else_saved_or_what_was_saved_on_purpose() {
        clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        issues.create(slug, draft(9, section("Begin")), ANNAS_PAGE);
        saved("Anna 1", ANNA);
        saved("Anna 2", ANNAS_PAGE);
        saved("Bo", new Hand("b", "Anna", true));
        saved("Anna 3", ANNAS_PAGE);
        saved("Anna 4", ANNAS_PAGE);
        saved("Anna 5", ANNA);
        assertEquals(
                List.of("7 (7) Anna", "6 (5) Anna", "4 (4) Anna", "3 (3) Anna", "2 (2) Anna", "1 (1) Anna"), kept());
        assertEquals("Bo", title(4));
        assertEquals(
                "Anna 4",
                revisions.restore(slug, 9, 5, null, ANNA).sections().get(0).title());
    }

    @Test
    void a_list_counts_the_entries_and_names_the_subject_without_reading_the_documents() {
        issues.create(slug, draft(9, section("Een")), WHO);
        var draft = draft(10, new Section(null, "Twee", null, null, List.of(link("A", null), link("B", null))));
        issues.create(slug, draft, WHO);
        issues.change(
                slug,
                10,
                d -> new IssueDraft(10, d.period(), "Eigen", null, null, null, null, d.sections()),
                null,
                WHO);
        var rows = issues.list(slug, null, PageRequest.first(10)).items();
        assertEquals(List.of(2, 0), rows.stream().map(IssueRow::entries).toList());
        assertEquals(
                List.of("Eigen", "De Linde, nummer 9 – september 2021"),
                rows.stream().map(IssueRow::subject).toList());
        assertEquals(issues.get(slug, 9).title(), rows.get(1).title());
    }

    private void saved(String title, Hand by) {
        issues.save(slug, 9, draft(9, section(title)), null, by);
    }

    private String title(int version) {
        return revisions.get(slug, 9, version).content().sections().get(0).title();
    }

    /** Each revision with its version, the first one that it stands for, and who. */
    private List<String> kept() {
        return revisions.list(slug, 9, PageRequest.first(10)).items().stream()
                .map(r -> r.version() + " (" + r.firstVersion() + ") " + r.savedBy())
                .toList();
    }

    @Test
    void sections_are_numbered_by_their_place_among_the_numbered_ones() {
        var made = issues.create(slug, draft(9, section("Een"), section("Twee")), WHO);
        var added = sections.add(slug, 9, new SectionDraft(null, "Agenda", false, null, 1, null), made.version(), WHO);
        assertEquals(List.of("Agenda", "1. Een", "2. Twee"), headings(added.issue()));

        var twee = new Sections.Place(slug, 9, added.issue().sections().get(2).id());
        assertEquals(
                List.of("1. Twee", "Agenda", "2. Een"),
                headings(sections.change(
                                twee,
                                s -> new SectionDraft(s.id(), s.title(), s.numbered(), null, 1, s.entries()),
                                null,
                                WHO)
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
