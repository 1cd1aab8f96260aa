package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.journal.Journal;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** What an instance had in hand when it died. */
@DatabaseTest
@TestProfile(Relayed.class)
class RecoveryTest {

    private static final Outcome OK = new Outcome.Accepted(new Reply(250, Optional.of("2.0.0"), "Ok"));
    private static final Outcome NO =
            new Outcome.Refused(Stage.RCPT, new Reply(550, Optional.of("5.1.1"), "No such user"));
    private static final Outcome LATER =
            new Outcome.Refused(Stage.RCPT, new Reply(450, Optional.of("4.7.1"), "Greylisted"));

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Recovery recovery;

    @Inject
    Rounds rounds;

    @Inject
    Journal ofThisRun;

    @Inject
    Deliveries deliveries;

    @Inject
    TickingClock clock;

    private Path folder;

    @BeforeEach
    void nobody_takes_anything() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "journal-");
        held.stopTheCouriers();
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    @Test
    void the_journal_of_a_killed_instance_settles_what_it_had_in_hand() {
        var dispatch = held.begun(linde.withReaders(5));
        var journal = Journal.open(folder);
        var claimed = held.claim(dispatch, journal.name());
        journal.intent(claimed.get(0).id());
        journal.outcome(claimed.get(0).id(), OK);
        journal.outcome(claimed.get(1).id(), NO);
        journal.outcome(claimed.get(2).id(), LATER);
        journal.intent(claimed.get(3).id());
        journal.close();
        recover();
        var counts = linde.look(dispatch).counts();
        assertEquals(new DeliveryCounts(5, 2, 0, 1, 1, 1, 0), counts, "T-06");
        assertEquals(List.of(1, 0), attempts(dispatch, DeliveryState.QUEUED), "the last one was never tried");
    }

    @Test
    void what_it_settles_it_settles_once() {
        var dispatch = held.begun(linde.withReaders(1));
        var journal = Journal.open(folder);
        journal.intent(held.claim(dispatch, journal.name()).get(0).id());
        journal.close();
        recover();
        recover();
        assertEquals(1, linde.look(dispatch).counts().unknown());
        assertEquals(List.of(), Journal.abandoned(folder));
    }

    @Test
    void copies_of_an_instance_that_never_comes_back_are_unknown_when_its_lease_runs_out() {
        var dispatch = held.begun(linde.withReaders(2));
        held.claim(dispatch, "a run that is gone");
        rounds.make();
        assertEquals(2, linde.look(dispatch).counts().sending(), "it may still come back");
        clock.forward(Duration.ofMinutes(6));
        rounds.make();
        assertEquals(2, linde.look(dispatch).counts().unknown(), "T-05");
    }

    /** T-06: what was taken for lost is settled by the journal of an instance that comes back later than its lease. */
    @Test
    void an_instance_that_comes_back_late_still_knows_what_it_had_in_hand() {
        var dispatch = held.begun(linde.withReaders(3));
        var journal = Journal.open(folder);
        var claimed = held.claim(dispatch, journal.name());
        journal.intent(claimed.get(0).id());
        journal.outcome(claimed.get(0).id(), OK);
        journal.intent(claimed.get(1).id());
        journal.close();
        clock.forward(Duration.ofMinutes(6));
        rounds.make();
        var lost = linde.look(dispatch);
        assertEquals(3, lost.counts().unknown());
        assertEquals(DispatchStatus.FINISHED, lost.status());
        recover();
        var found = linde.look(dispatch);
        assertEquals(1, found.counts().sent());
        assertEquals(1, found.counts().unknown(), "its dot had left");
        assertEquals(1, found.counts().queued(), "it was never tried");
        assertEquals(DispatchStatus.SENDING, found.status());
    }

    /** Else its readers would stay queued in a dispatch that nobody looks at, and no later one would take them. */
    @Test
    void after_its_time_a_dispatch_that_is_taken_up_again_is_given_up() {
        var dispatch = held.begun(linde.withReaders(2));
        var journal = Journal.open(folder);
        journal.outcome(held.claim(dispatch, journal.name()).get(0).id(), OK);
        journal.close();
        clock.forward(Duration.ofMinutes(6));
        rounds.make();
        assertEquals(DispatchStatus.FINISHED, linde.look(dispatch).status());
        clock.forward(Duration.ofHours(3));
        recover();
        rounds.make();
        assertEquals(DispatchStatus.CANCELLED, linde.look(dispatch).status());
        assertEquals(1, linde.look(dispatch).counts().queued());
    }

    @Test
    void copies_of_an_instance_that_is_alive_are_its_own_however_long_the_relay_takes() {
        var dispatch = held.begun(linde.withReaders(2));
        held.claim(dispatch, ofThisRun.name());
        clock.forward(Duration.ofHours(5));
        rounds.make();
        assertEquals(2, linde.look(dispatch).counts().sending());
    }

    @Test
    void an_unknown_copy_is_sent_again_after_half_an_hour_where_the_setting_says_so() {
        var dispatch = held.begun(linde.withReaders(1));
        var journal = Journal.open(folder);
        journal.intent(held.claim(dispatch, journal.name()).get(0).id());
        journal.close();
        recover();
        clock.forward(Duration.ofMinutes(29));
        rounds.make();
        assertEquals(1, linde.look(dispatch).counts().unknown(), "T-05");
        clock.forward(Duration.ofMinutes(2));
        rounds.make();
        assertEquals(1, linde.look(dispatch).counts().queued(), "T-05");
    }

    private void recover() {
        for (var past : Journal.abandoned(folder)) {
            try (past) {
                recovery.settle(past);
                past.remove();
            }
        }
    }

    private List<Integer> attempts(UUID dispatch, DeliveryState state) {
        return deliveries
                .list(dispatch, new DeliveryFilter(state, null, null, false), PageRequest.first(9))
                .items()
                .stream()
                .map(DeliveryRow::attempts)
                .toList();
    }
}
