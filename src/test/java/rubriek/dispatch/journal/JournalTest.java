package rubriek.dispatch.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Outcome.Accepted;
import rubriek.dispatch.Outcome.Lost;
import rubriek.dispatch.Outcome.Refused;
import rubriek.dispatch.Reply;
import rubriek.dispatch.Stage;

/** T-05, T-06: what a process has written down, and what the next one makes of it. */
class JournalTest {

    private static final Verdict NEVER_TRIED = new Verdict.NeverTried();
    private static final Verdict UNKNOWN = new Verdict.Unknown();
    private static final Outcome TAKEN = new Accepted(new Reply(250, Optional.of("2.0.0"), "Queued as 4711"));

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void beforeTheFirstMail() {
        folder = home.resolve("journal");
    }

    @Test
    void what_was_never_meant_to_leave_was_never_tried() {
        try (var journal = Journal.open(folder)) {
            journal.intent(1);
        }
        assertEquals(NEVER_TRIED, onlyPast().verdict(4711));
    }

    @Test
    void what_was_about_to_leave_and_has_no_answer_is_unknown() {
        try (var journal = Journal.open(folder)) {
            journal.intent(4711);
        }
        assertEquals(UNKNOWN, onlyPast().verdict(4711));
    }

    @Test
    void an_answer_outlives_the_process_as_it_was() {
        var outcomes = List.of(
                TAKEN,
                new Accepted(new Reply(250, Optional.empty(), "")),
                new Refused(Stage.DOT, new Reply(550, Optional.of("5.7.1"), "Spam – “nee”")),
                new Refused(Stage.RCPT, new Reply(552, Optional.of("5.5.3"), "Too many")),
                new Refused(Stage.MAIL, new Reply(451, Optional.empty(), "4 5 6")));
        try (var journal = Journal.open(folder)) {
            for (var i = 0; i < outcomes.size(); i++) {
                if (i != 3) journal.intent(i);
                journal.outcome(i, outcomes.get(i));
            }
        }
        try (var past = onlyPast()) {
            for (var i = 0; i < outcomes.size(); i++)
                assertEquals(new Verdict.Replied(outcomes.get(i)), past.verdict(i));
        }
    }

    /** A server's words cannot write entries of their own. */
    @Test
    void words_stay_on_their_line() {
        var words = "Ok\nA 2 DOT 250 - Ok\r\nI 3\u2028\u0085";
        try (var journal = Journal.open(folder)) {
            journal.outcome(1, new Accepted(new Reply(250, Optional.empty(), words)));
        }
        try (var past = onlyPast()) {
            var replied = (Verdict.Replied) past.verdict(1);
            assertEquals(
                    "Ok A 2 DOT 250 - Ok  I 3\u2028\u0085",
                    replied.outcome().answer().orElseThrow().text());
            assertEquals(List.of(NEVER_TRIED, NEVER_TRIED), List.of(past.verdict(2), past.verdict(3)));
        }
    }

    @Test
    void what_broke_before_the_dot_may_be_tried_again_and_after_it_not() {
        try (var journal = Journal.open(folder)) {
            journal.intent(1);
            journal.outcome(1, new Lost(Stage.BODY, "cut"));
            journal.intent(2);
            journal.outcome(2, new Lost(Stage.DOT, "cut"));
            journal.outcome(3, new Lost(Stage.MAIL, "cut"));
        }
        try (var past = onlyPast()) {
            assertEquals(NEVER_TRIED, past.verdict(1));
            assertEquals(UNKNOWN, past.verdict(2));
            assertEquals(NEVER_TRIED, past.verdict(3));
        }
    }

    /** A delivery that was refused for now, recorded, and taken on again. */
    @Test
    void the_last_try_counts() {
        try (var journal = Journal.open(folder)) {
            for (var delivery : new long[] {1, 2}) {
                journal.intent(delivery);
                journal.outcome(delivery, new Refused(Stage.DOT, new Reply(451, Optional.empty(), "Later")));
            }
            journal.recorded(List.of(1L, 2L));
            journal.intent(2);
        }
        try (var past = onlyPast()) {
            assertEquals(NEVER_TRIED, past.verdict(1));
            assertEquals(UNKNOWN, past.verdict(2));
        }
    }

    @Test
    void nothing_is_left_when_all_is_recorded() throws IOException {
        try (var journal = Journal.open(folder)) {
            journal.intent(1);
            journal.outcome(1, TAKEN);
            journal.recorded(List.of(1L));
        }
        assertEquals(List.of(), files());
        assertEquals(List.of(), Journal.abandoned(folder));
        assertEquals(List.of(), Journal.abandoned(home.resolve("nowhere")));
    }

    /** The files do not grow with the number of readers. */
    @Test
    void what_is_recorded_is_forgotten_while_sending_goes_on() throws IOException {
        try (var journal = Journal.open(folder, 10_000)) {
            for (var batch = 0L; batch < 100; batch++) {
                var deliveries =
                        LongStream.range(batch * 50, batch * 50 + 50).boxed().toList();
                deliveries.forEach(journal::intent);
                deliveries.forEach(delivery -> journal.outcome(delivery, TAKEN));
                journal.recorded(deliveries.subList(batch == 99 ? 1 : 0, 50));
                assertTrue(files().size() <= 4, "lock, and a segment or three");
            }
        }
        try (var past = onlyPast()) {
            assertEquals(new Verdict.Replied(TAKEN), past.verdict(99 * 50));
            assertEquals(NEVER_TRIED, past.verdict(99 * 50 + 1));
        }
    }

    @Test
    void an_old_segment_stays_as_long_as_something_in_it_is_open() throws IOException {
        try (var journal = Journal.open(folder, 200)) {
            journal.intent(1);
            for (var other = 2L; other < 200; other++) {
                journal.intent(other);
                journal.outcome(other, TAKEN);
                journal.recorded(List.of(other));
            }
            journal.outcome(1, TAKEN);
            assertTrue(files().size() > 10);
            journal.recorded(List.of(1L));
            assertTrue(files().size() <= 3);
        }
    }

    @Test
    void a_large_batch_is_recorded_at_once() {
        var deliveries = LongStream.range(0, 50_000).boxed().toList();
        try (var journal = Journal.open(folder)) {
            deliveries.forEach(journal::intent);
            journal.recorded(deliveries.subList(1, deliveries.size()));
        }
        try (var past = onlyPast()) {
            assertEquals(UNKNOWN, past.verdict(0));
            assertEquals(NEVER_TRIED, past.verdict(49_999));
        }
    }

    @Test
    void a_living_journal_is_nobody_else_s() {
        try (var first = Journal.open(folder);
                var second = Journal.open(folder)) {
            first.intent(1);
            second.intent(2);
            assertNotEquals(first.name(), second.name());
            assertEquals(List.of(), Journal.abandoned(folder));
        }
        assertEquals(2, Journal.abandoned(folder).size());
    }

    @Test
    void one_takes_over_and_removes_or_leaves_it() throws IOException {
        String name;
        try (var journal = Journal.open(folder)) {
            journal.intent(1);
            name = journal.name();
        }
        try (var past = onlyPast()) {
            assertEquals(name, past.name());
            assertEquals(List.of(), Journal.abandoned(folder), "it is being looked at");
        }
        try (var past = onlyPast()) {
            past.remove();
        }
        assertEquals(List.of(), files());
    }

    private PastJournal onlyPast() {
        var all = Journal.abandoned(folder);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
