package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.issue.Entry;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.Issues;
import rubriek.issue.Section;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.WordDraft;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;
import rubriek.support.TickingClock;

/** The moment of a dispatch, good days and bad ones. */
@DatabaseTest
@TestProfile(Relayed.class)
class DepartureTest {

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Departure departure;

    @Inject
    Progress progress;

    @Inject
    Rounds rounds;

    @Inject
    DepartureSteps steps;

    @Inject
    Issues issues;

    @Inject
    Newsletters newsletters;

    @Inject
    Mailings mailings;

    @Inject
    Suppressions suppressions;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nobody_takes_anything() {
        held.stopTheCouriers();
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    @Test
    void two_instances_freeze_one_audience() throws Exception {
        var dispatch = held.scheduled(linde.withReaders(7));
        var threads = Executors.newFixedThreadPool(2);
        var both = List.of(
                threads.submit(() -> departure.leave(dispatch)), threads.submit(() -> departure.leave(dispatch)));
        for (var one : both) one.get();
        threads.shutdown();
        assertEquals(7, linde.look(dispatch).counts().audience(), "R-01");
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status());
    }

    @Test
    void what_was_changed_after_the_freeze_is_not_sent() {
        var paper = linde.withReaders(1);
        var dispatch = held.begun(paper);
        assertTrue(issues.get(paper.slug(), 9).isPublished(), "R-09");
        departure.leave(dispatch);
        assertEquals(1, linde.look(dispatch).counts().audience());
    }

    @Test
    void a_check_that_fails_at_its_moment_pauses_it_with_nobody_mailed() {
        var paper = linde.withReaders(2);
        var dispatch = held.scheduled(paper);
        var broken = new Section("s1", "Gezondheid", true, null, List.of(Sample.link("e1", "Zonder link", null)));
        issues.save(
                paper.slug(),
                9,
                new IssueDraft(9, "2021-09", null, null, null, null, null, List.of(broken)),
                null,
                Hand.named("test"));
        departure.leave(dispatch);
        var paused = linde.look(dispatch);
        assertEquals(DispatchStatus.PAUSED, paused.status());
        assertTrue(paused.reason().contains("entry-without-link"), paused.reason());
        assertEquals(0, paused.counts().audience());
        assertFalse(issues.get(paper.slug(), 9).isPublished());

        issues.save(paper.slug(), 9, Sample.number9Draft(), null, Hand.named("test"));
        linde.dispatches().resume(dispatch, Locale.ENGLISH);
        departure.leave(dispatch);
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status());
        assertNull(linde.look(dispatch).reason());
    }

    @Test
    void with_nobody_on_its_lists_it_is_over_and_nothing_is_published() {
        var paper = linde.withReaders(1);
        var dispatch = held.scheduled(paper);
        suppressions.suppress(new EmailAddress(paper.reader(0)), SuppressionReason.MANUAL, null);
        departure.leave(dispatch);
        var over = linde.look(dispatch);
        assertEquals(DispatchStatus.FINISHED, over.status());
        assertNotNull(over.reason());
        assertFalse(issues.get(paper.slug(), 9).isPublished());
    }

    @Test
    void one_whose_moment_was_missed_for_too_long_is_not_sent_and_says_so() {
        var dispatch = scheduledWithoutEnd();
        clock.forward(Duration.ofHours(14));
        departure.leave(dispatch);
        var missed = linde.look(dispatch);
        assertEquals(DispatchStatus.CANCELLED, missed.status(), "R-06");
        assertTrue(missed.reason().contains("down"), missed.reason());
    }

    @Test
    void one_whose_moment_was_missed_within_the_grace_is_sent() {
        var dispatch = scheduledWithoutEnd();
        clock.forward(Duration.ofHours(3));
        departure.leave(dispatch);
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status(), "R-06");
    }

    @Test
    void what_an_administrator_answered_for_leaves_and_what_fails_later_does_not() {
        var paper = linde.withReaders(1);
        issues.save(paper.slug(), 9, lacking("e1"), null, Hand.named("test"));
        var at = clock.instant().plus(Duration.ofHours(1));
        var overrule = new Overrule("De link volgt in de krant");
        var dispatch = linde.send(paper, new DispatchDraft(List.of(paper.slug()), null, at, null, overrule, null))
                .id();
        var overruled = linde.look(dispatch).overruled();
        assertEquals("De link volgt in de krant", overruled.reason());
        assertEquals("test", overruled.by());
        assertEquals(
                List.of(new Overruled.Point("entry-without-link", "sections[0].entries[0].url", "e1")),
                overruled.checks());

        issues.save(paper.slug(), 9, lacking("e1", "e2"), null, Hand.named("test"));
        departure.leave(dispatch);
        assertEquals(DispatchStatus.PAUSED, linde.look(dispatch).status());

        issues.save(paper.slug(), 9, lacking("e1"), null, Hand.named("test"));
        linde.dispatches().resume(dispatch, Locale.ENGLISH);
        departure.leave(dispatch);
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status());
    }

    private static IssueDraft lacking(String... entries) {
        var links = Arrays.stream(entries)
                .<Entry>map(id -> Sample.link(id, "Zonder link", null))
                .toList();
        var section = new Section("s1", "Gezondheid", true, null, links);
        return new IssueDraft(9, "2021-09", null, null, null, null, null, List.of(section));
    }

    @Test
    void one_that_nobody_wants_any_more_is_not_sent_and_says_so() {
        var dispatch = held.scheduled(linde.withReaders(1));
        clock.forward(Duration.ofHours(3));
        departure.leave(dispatch);
        var expired = linde.look(dispatch);
        assertEquals(DispatchStatus.CANCELLED, expired.status(), "T-03");
        assertNotNull(expired.reason());
        assertEquals(0, expired.counts().audience());
    }

    @Test
    void when_its_time_is_over_half_way_the_others_do_not_get_it() {
        var dispatch = held.begun(linde.withReaders(3));
        clock.forward(Duration.ofHours(3));
        progress.after(new Batch(dispatch, 0), clock.instant());
        var expired = linde.look(dispatch);
        assertEquals(DispatchStatus.CANCELLED, expired.status(), "T-03");
        assertEquals(3, expired.counts().queued());
    }

    @Test
    void one_that_an_instance_had_in_hand_when_it_died_is_prepared_again() {
        var dispatch = held.scheduled(linde.withReaders(2));
        assertTrue(steps.prepare(dispatch).isPresent());
        assertEquals(DispatchStatus.PREPARING, linde.look(dispatch).status());
        departure.leave(dispatch);
        assertEquals(2, linde.look(dispatch).counts().audience(), "R-01");
    }

    @Test
    void whatever_is_lost_on_the_way_is_handed_out_again_from_the_rows() {
        var dispatch = held.begun(linde.withReaders(45));
        held.loseTheBatches(dispatch);
        rounds.make();
        held.letTheCouriersGo();
        assertEquals(45, linde.finished(dispatch).counts().sent());
    }

    @Test
    void a_departure_that_was_lost_is_set_again() {
        var dispatch = held.scheduled(linde.withReaders(1));
        held.loseTheMoment(dispatch);
        rounds.make();
        assertFalse(held.hasAMoment(dispatch), "it is not due yet");
        clock.forward(Duration.ofMinutes(62));
        rounds.make();
        assertTrue(held.hasAMoment(dispatch));
    }

    private UUID scheduledWithoutEnd() {
        var paper = linde.withReaders(1);
        var at = clock.instant().plus(Duration.ofHours(1));
        return linde.send(paper, new DispatchDraft(List.of(paper.slug()), null, at, null, null, null))
                .id();
    }

    @Test
    void a_letter_that_was_made_before_the_last_save_is_made_again() {
        var paper = linde.withReaders(1);
        var dispatch = held.scheduled(paper);
        var issue = steps.prepare(dispatch).orElseThrow();
        var made = mailings.draft(issue);
        UnaryOperator<IssueDraft> change = d -> new IssueDraft(
                d.number(),
                d.period(),
                "Op het laatste moment",
                null,
                d.introduction(),
                d.layout(),
                null,
                d.sections());
        issues.change(paper.slug(), 9, change, null, Hand.named("test"));
        assertFalse(steps.begin(dispatch, made));
        var anew = mailings.draft(issue);
        newsletters.learn(paper.slug(), new WordDraft("bijeen"));
        assertFalse(steps.begin(dispatch, anew), "of the newsletter neither");
        assertEquals(0, linde.look(dispatch).counts().audience());

        departure.leave(dispatch);
        assertEquals("Op het laatste moment", mailings.frozen(dispatch).letter().subject());
    }
}
