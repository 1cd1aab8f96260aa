package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.journal.Journal;
import rubriek.dispatch.journal.Verdict;
import rubriek.support.DataFolder;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** What happens over one relay, while others know things of it, or are tried after it. */
@DatabaseTest
@TestProfile(Relayed.class)
class LegTest {

    private static final String SENDER = "delinde.example";

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Ledger ledger;

    @Inject
    SecondLook look;

    @Inject
    LedgerWatch watch;

    @Inject
    Consequences consequences;

    @Inject
    Settling settling;

    @Inject
    Relays relays;

    @Inject
    Copywriters writers;

    @Inject
    TickingClock clock;

    private final Path folder = DataFolder.create().resolve("journal");
    private Journal journal;
    private Books books;
    private UUID dispatch;

    @BeforeEach
    void begun() {
        held.stopTheCouriers();
        journal = Journal.open(folder);
        books = new Books(new Hands(ledger, look, journal), ledger, watch, consequences, settling, journal);
        dispatch = held.begun(linde.withReaders(1));
    }

    @AfterEach
    void over() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        journal.close();
    }

    /** T-10, R-07: between the deal and the first copy another courier may have found out that the sender is refused there. */
    @Test
    void a_trial_that_its_sender_may_not_make_any_more_is_handed_back() {
        var back = relay(envelope -> Spoken.ACCEPTED);
        var other = relay(envelope -> Spoken.ACCEPTED);
        var crew = new Crew(SENDER, List.of(back, other), clock);
        back.failed(new Trouble(Reason.RELAY_AWAY, "away"));
        clock.forward(Duration.ofSeconds(6));
        assertTrue(back.watch().closed().isEmpty(), "the trial is ours");
        back.bar(SENDER, new Breaker.Stop(Reason.SENDER_REFUSED, "550 no"));
        var claimed = books.claim(new Batch(dispatch, 0), 1, SENDER);
        var leg = new Leg(books, writers.of(dispatch), crew, back, lane -> lane, new Ending());
        assertEquals(claimed, leg.carry(claimed, new Account(new Freshness(books, claimed))));
        assertTrue(back.watch().shut().isEmpty(), "another sender may try");
        books.close(Map.of(), claimed.stream().map(Claimed::tried).toList(), Map.of());
    }

    /** T-04, T-06: who is killed then finds that nothing was begun, and no refusal that would cost a try. */
    @Test
    void what_a_relay_declined_does_not_stand_in_the_journal_while_another_is_tried() {
        var tried = new ArrayList<String>();
        var found = new ArrayList<Verdict>();
        var full = relay(envelope -> {
            tried.add("full");
            return new Outcome.Refused(Stage.MAIL, new Reply(452, Optional.of("4.3.1"), "No room"));
        });
        var claimed = books.claim(new Batch(dispatch, 0), 1, SENDER);
        var other = relay(envelope -> {
            tried.add("other");
            found.add(afterAKill(claimed.get(0).id()));
            return Spoken.ACCEPTED;
        });
        var crew = new Crew(SENDER, List.of(full, other), clock);
        try (var trip = new Trip(books, writers.of(dispatch), crew, lane -> lane, new Ending())) {
            trip.carry(claimed);
        }
        assertEquals(List.of("full", "other"), tried);
        assertInstanceOf(Verdict.NeverTried.class, found.get(0));
        assertEquals(1, linde.look(dispatch).counts().sent());
    }

    /** What the next start would read of this copy, if the program were killed now. */
    private Verdict afterAKill(long delivery) {
        try (var files = Files.list(folder)) {
            var copy = Files.createDirectory(folder.resolveSibling("killed"));
            for (var file : files.toList()) Files.copy(file, copy.resolve(file.getFileName()));
            try (var past = Journal.abandoned(copy).get(0)) {
                return past.verdict(delivery);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Relay relay(Function<Envelope, Outcome> answer) {
        var first = relays.all().get(0);
        return new Relay(first.plan(), () -> new Spoken(answer), new RelayWatch(clock), first.pace(), clock);
    }
}
