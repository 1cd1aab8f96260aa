package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.journal.Journal;
import rubriek.dispatch.journal.Verdict;
import rubriek.support.DataFolder;
import rubriek.support.DatabaseTest;

/** What the journal remembers of a copy when it could not be written for a while. */
@DatabaseTest
@TestProfile(Relayed.class)
class BooksTest {

    /** As many octets as a journal writes into one file, and some more. */
    private static final int MORE_THAN_A_FILE = 300_000;

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
    Clock clock;

    private final Path folder = DataFolder.create().resolve("journal");
    private Journal journal;

    @BeforeEach
    void nobody_takes_anything() {
        held.stopTheCouriers();
        journal = Journal.open(folder);
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    /** T-06: of a copy that is tried anew, what its earlier try left to be forgotten takes nothing along. */
    @Test
    void the_journal_forgets_no_newer_try() throws IOException {
        var books = new Books(new Hands(ledger, look, journal), ledger, watch, consequences, settling, journal);
        var batch = new Batch(held.begun(linde.withReaders(2)), 0);
        var claimed = books.claim(batch, 2, "delinde.example");
        var later = new Settlement(DeliveryState.QUEUED, 450, null, "Later", clock.instant(), null);
        withoutRoom(() -> books.close(Map.of(claimed.get(0).tried(), later), List.of(), Map.of()));
        var again = books.claim(batch, 2, "delinde.example").get(0);
        books.intent(again);
        books.close(Map.of(claimed.get(1).tried(), later), List.of(), Map.of());
        journal.close();
        try (var past = Journal.abandoned(folder).get(0)) {
            assertInstanceOf(Verdict.Unknown.class, past.verdict(again.id()));
        }
    }

    /** Its file is full, and there is no place for the next one. */
    private void withoutRoom(Runnable work) throws IOException {
        journal.recorded(LongStream.range(0, MORE_THAN_A_FILE)
                .map(i -> Long.MAX_VALUE / 10 - i)
                .boxed()
                .toList());
        var elsewhere = Files.move(folder, folder.resolveSibling("elsewhere"));
        work.run();
        Files.move(elsewhere, folder);
    }
}
