package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.Issues;
import rubriek.issue.check.Check;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;

/** What is said at once, while somebody is there to mend it. */
@DatabaseTest
@TestProfile(Relayed.class)
class SchedulingTest {

    @Inject
    Linde linde;

    @Inject
    Held held;

    @Inject
    Issues issues;

    @Test
    void a_dispatch_and_its_moment_are_stored_together_or_not_at_all() {
        var paper = linde.withReaders(1);
        var dispatch = new UUID[1];
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    dispatch[0] = linde.send(paper, in(Duration.ofHours(1), null, paper.slug()))
                            .id();
                    throw new IllegalStateException("the program stumbles");
                }));
        assertThrows(Missing.class, () -> linde.look(dispatch[0]));
        assertFalse(held.hasAMoment(dispatch[0]));
    }

    @Test
    void an_incomplete_issue_is_refused_with_its_checks_and_nothing_is_stored() {
        var paper = linde.withReaders(1);
        issues.save(paper.slug(), 9, incomplete(), null, Hand.named("test"));
        var refused = assertThrows(Refused.class, () -> linde.send(paper));
        assertEquals(Refused.Kind.UNPROCESSABLE, refused.kind());
        assertEquals(List.of("entry-without-link"), codes(refused));
    }

    @Test
    void a_reason_overrules_what_is_a_matter_of_taste_and_not_what_is_impossible() {
        var nobody = linde.withReaders(0);
        issues.save(nobody.slug(), 9, incomplete(), null, Hand.named("test"));
        var draft = new DispatchDraft(List.of(nobody.slug()), null, null, null, new Overrule("Het moet"), null);
        var refused = assertThrows(Refused.class, () -> linde.send(nobody, draft));
        assertEquals(List.of("entry-without-link", "list-empty"), codes(refused));
        var blank = new DispatchDraft(List.of(nobody.slug()), null, null, null, new Overrule(" "), null);
        assertEquals(
                "overrule.reason",
                assertThrows(Invalid.class, () -> linde.send(nobody, blank))
                        .violations()
                        .get(0)
                        .field());
    }

    @Test
    void a_list_that_is_not_the_newsletters_is_refused() {
        var paper = linde.withReaders(1);
        var other = linde.withReaders(1);
        var refused = assertThrows(
                Refused.class, () -> linde.send(paper, in(Duration.ZERO, null, paper.slug(), other.slug(), "nergens")));
        assertEquals(List.of("list-unknown", "list-unknown"), codes(refused));
        assertEquals("lists[1]", ((Check) refused.details().get(0)).field());
    }

    @Test
    void a_send_that_would_reach_nobody_is_refused() {
        var paper = linde.withReaders(0);
        assertEquals(List.of("list-empty"), codes(assertThrows(Refused.class, () -> linde.send(paper))));
    }

    @Test
    void an_issue_goes_to_a_list_once() {
        var paper = linde.withReaders(1);
        linde.send(paper, in(Duration.ofHours(1), null, paper.slug()));
        var refused = assertThrows(Refused.class, () -> linde.send(paper));
        assertEquals("already-sent", refused.code());
        assertEquals(Refused.Kind.CONFLICT, refused.kind());
        var planned = String.valueOf(refused.arguments().get(1));
        assertTrue(planned.matches(".+, planned for \\d+ \\w+ \\d{4} \\d\\d:\\d\\d"), planned);
    }

    @Test
    void of_two_who_send_at_the_same_time_one_is_told_so() throws InterruptedException {
        var paper = linde.withReaders(1);
        var threads = Executors.newFixedThreadPool(2);
        var later = in(Duration.ofHours(1), null, paper.slug());
        var both = threads.invokeAll(List.of(() -> linde.send(paper, later), () -> linde.send(paper, later)));
        threads.shutdown();
        assertEquals(1, both.stream().filter(SchedulingTest::refused).count());
    }

    @Test
    void one_that_was_cancelled_leaves_room_for_another() {
        var paper = linde.withReaders(1);
        var first = linde.send(paper, in(Duration.ofHours(1), null, paper.slug()));
        linde.dispatches().cancel(first.id(), Locale.ENGLISH);
        assertFalse(held.hasAMoment(first.id()));
        assertEquals(
                DispatchStatus.SCHEDULED,
                linde.send(paper, in(Duration.ofHours(1), null, paper.slug())).status());
    }

    @Test
    void a_moment_that_has_passed_is_not_taken_for_now() {
        var paper = linde.withReaders(1);
        var invalid =
                assertThrows(Invalid.class, () -> linde.send(paper, in(Duration.ofMinutes(-11), null, paper.slug())));
        assertEquals("sendAt", invalid.violations().get(0).field());
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        var paper = linde.withReaders(1);
        var invalid = assertThrows(
                Invalid.class, () -> linde.send(paper, in(Duration.ofHours(2), Duration.ofHours(1), paper.slug())));
        assertEquals("notAfter", invalid.violations().get(0).field());
    }

    @Test
    void no_list_at_all_is_refused() {
        var paper = linde.withReaders(1);
        assertThrows(Invalid.class, () -> linde.send(paper, in(Duration.ZERO, null)));
    }

    @Test
    void the_refusal_is_in_the_language_of_who_asks() {
        var paper = linde.withReaders(0);
        var draft = in(Duration.ZERO, null, paper.slug());
        var refused = assertThrows(
                Refused.class,
                () -> linde.dispatches().schedule(paper.slug(), 9, draft, "test", Locale.forLanguageTag("nl")));
        var words = ((Check) refused.details().get(0)).message();
        assertTrue(words.startsWith("Op deze lijsten staat niemand"), words);
    }

    private static IssueDraft incomplete() {
        var section = Sample.section("Groen", Sample.link("e1", "Zonder link", null));
        return new IssueDraft(9, "2021-09", null, null, null, null, null, List.of(section));
    }

    private static DispatchDraft in(Duration time, @Nullable Duration end, String... lists) {
        var now = Instant.now();
        return new DispatchDraft(List.of(lists), null, now.plus(time), end == null ? null : now.plus(end), null, null);
    }

    private static List<String> codes(Refused refused) {
        return refused.details().stream().map(c -> ((Check) c).code()).toList();
    }

    private static boolean refused(Future<?> sent) {
        try {
            sent.get();
            return false;
        } catch (ExecutionException thrown) {
            return thrown.getCause() instanceof Refused;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
