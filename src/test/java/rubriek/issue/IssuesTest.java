package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Stale;
import rubriek.shared.Violation;
import rubriek.support.DatabaseTest;

@DatabaseTest
class IssuesTest {

    private static final Hand WHO = Hand.named("a test");

    @Inject
    Newsletters newsletters;

    @Inject
    Issues issues;

    @Inject
    Sections sections;

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
    void an_issue_starts_with_the_newsletters_own_sections_and_the_next_number() {
        var first = issues.create(slug, draft(null), WHO);
        assertEquals(1, first.number());
        assertEquals(
                List.of("1. Gezondheid", "2. Wonen"),
                first.sections().stream().map(SectionView::heading).toList());
        assertEquals(2, issues.create(slug, draft(null), WHO).number());
    }

    @Test
    void what_was_saved_is_what_is_read() {
        var made = issues.create(slug, draft(9, section("Wonen", link("Een huis", "https://huis.example/"))), WHO);
        assertEquals(made, issues.get(slug, 9));
        assertEquals(made, issues.get(made.id()));
        assertEquals("Nummer 9 – september 2021", made.title());
        assertEquals("De Linde, nummer 9 – september 2021", made.subject());
        assertEquals(IssueStatus.DRAFT, made.status());
    }

    @Test
    void a_number_is_taken_once() {
        issues.create(slug, draft(9), WHO);
        assertEquals(
                "number-taken",
                assertThrows(Refused.class, () -> issues.create(slug, draft(9), WHO))
                        .code());
        issues.create(slug, draft(10), WHO);
        var renumbered = assertThrows(Refused.class, () -> issues.save(slug, 10, draft(9), null, WHO));
        assertEquals("number-taken", renumbered.code());
    }

    @Test
    void ten_who_make_the_next_issue_at_once_get_ten_numbers() throws ExecutionException, InterruptedException {
        var pool = Executors.newFixedThreadPool(10);
        var made = IntStream.range(0, 10)
                .mapToObj(i ->
                        pool.submit(() -> issues.create(slug, draft(null), WHO).number()))
                .toList();
        var numbers = new HashSet<Integer>();
        for (var each : made) numbers.add(each.get());
        pool.shutdown();
        assertEquals(10, numbers.size());
    }

    @Test
    void a_stale_save_changes_nothing() {
        var first = issues.create(slug, draft(9), WHO);
        issues.save(slug, 9, draft(9, section("Anders")), first.version(), WHO);
        var stale = assertThrows(Stale.class, () -> issues.save(slug, 9, draft(9), first.version(), WHO));
        assertEquals(2, stale.current());
        assertEquals("Anders", issues.get(slug, 9).sections().get(0).title());
    }

    @Test
    void of_two_who_save_the_same_version_at_once_one_wins() throws InterruptedException {
        issues.create(slug, draft(9), WHO);
        var pool = Executors.newFixedThreadPool(2);
        var saves = List.of("Een", "Twee").stream()
                .map(title -> pool.submit(() -> issues.save(slug, 9, draft(9, section(title)), 1, WHO)))
                .toList();
        var won = 0;
        for (var each : saves) {
            try {
                each.get();
                won++;
            } catch (ExecutionException lost) {
                assertNotNull(lost.getCause());
            }
        }
        pool.shutdown();
        assertEquals(1, won);
        assertEquals(2, revisions.list(slug, 9, PageRequest.first(10)).total());
    }

    @Test
    void a_published_issue_no_longer_changes() {
        var made = issues.create(slug, draft(9, section("Vast")), WHO);
        assertNotNull(issues.publish(made.id()).publishedAt());
        var at = issues.publish(made.id()).publishedAt();
        assertEquals(at, issues.get(slug, 9).publishedAt());

        assertPublished(() -> issues.save(slug, 9, draft(9), null, WHO));
        assertPublished(
                () -> sections.add(slug, 9, new SectionDraft(null, "Nog een", null, null, null, null), null, WHO));
        assertPublished(() -> revisions.restore(slug, 9, 1, null, WHO));
        assertPublished(() -> issues.delete(slug, 9, null));
        assertEquals("Vast", issues.get(slug, 9).sections().get(0).title());
    }

    @Test
    void a_subject_that_is_only_sent_back_goes_on_following_the_number() {
        var made = issues.create(slug, draft(9), WHO);
        var back = new IssueDraft(10, "2021-10", made.subject(), null, null, null, null, List.of());
        assertEquals(
                "De Linde, nummer 10 – oktober 2021",
                issues.save(slug, 9, back, null, WHO).subject());
        var own = new IssueDraft(10, "2021-10", "Eigen onderwerp", null, null, null, null, List.of());
        assertEquals("Eigen onderwerp", issues.save(slug, 10, own, null, WHO).subject());
    }

    @Test
    void what_breaks_a_limit_is_refused_with_its_place_and_nothing_is_stored() {
        var bad = draft(9, section("Een", link("x".repeat(301), "javascript:alert(1)")), section("Twee\r\nBcc: x"));
        var invalid = assertThrows(Invalid.class, () -> issues.create(slug, bad, WHO));
        assertEquals(
                Set.of("sections[0].entries[0].title", "sections[0].entries[0].url", "sections[1].title"),
                Set.copyOf(invalid.violations().stream().map(Violation::field).toList()));
        assertThrows(Missing.class, () -> issues.get(slug, 9));
    }

    @Test
    void an_issue_holds_five_hundred_entries_and_no_id_twice() {
        var many = new Entry[501];
        Arrays.fill(many, link("x", null));
        assertThrows(Invalid.class, () -> issues.create(slug, draft(9, section("Veel", many)), WHO));

        var twice = new Text("same", "x", null);
        var invalid =
                assertThrows(Invalid.class, () -> issues.create(slug, draft(9, section("Dubbel", twice, twice)), WHO));
        assertEquals("sections[0].entries[1].id", invalid.violations().get(0).field());
    }

    @Test
    void a_draft_is_deleted_with_its_revisions() {
        issues.create(slug, draft(9), WHO);
        issues.delete(slug, 9, 1);
        assertThrows(Missing.class, () -> issues.get(slug, 9));
        assertEquals(0, issues.list(slug, null, PageRequest.first(10)).total());
    }

    @Test
    void lists_are_by_number_and_by_status() {
        var nine = issues.create(slug, draft(9), WHO);
        issues.create(slug, draft(10), WHO);
        issues.publish(nine.id());
        assertEquals(List.of(10, 9), numbers(null));
        assertEquals(List.of(10), numbers(IssueStatus.DRAFT));
        assertEquals(List.of(9), numbers(IssueStatus.PUBLISHED));
        assertEquals(
                List.of(nine.number()),
                issues.published(slug, PageRequest.first(5)).items().stream()
                        .map(IssueView::number)
                        .toList());
    }

    private List<Integer> numbers(@Nullable IssueStatus status) {
        return issues.list(slug, status, PageRequest.first(10)).items().stream()
                .map(IssueRow::number)
                .toList();
    }

    private static void assertPublished(Runnable change) {
        assertEquals("issue-published", assertThrows(Refused.class, change::run).code());
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
