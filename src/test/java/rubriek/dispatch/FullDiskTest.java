package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.BadDay.everybodyHasItOnce;
import static rubriek.dispatch.BadDay.to;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.journal.Journal;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.support.DatabaseTest;
import rubriek.support.SmallDisk;
import rubriek.support.SmtpSink;

/** no room for the journal, nor for the outbox. Without the one nothing may leave, since a crash would lose who has got it. */
@DatabaseTest
@TestProfile(Relayed.class)
class FullDiskTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final int READERS = 5;

    @Inject
    Linde linde;

    @Inject
    BadDay day;

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
    Oddities oddities;

    @Inject
    Bell bell;

    @Inject
    Copywriters writers;

    @Inject
    RelayWatch relay;

    @Inject
    Clock clock;

    private SmallDisk disk;
    private Journal journal;
    private DiskWatch room;
    private Linde.Paper paper;
    private UUID dispatch;

    @BeforeEach
    void begun() {
        disk = SmallDisk.of(2);
        journal = Journal.open(Wiring.journals(disk.root()));
        room = new DiskWatch(disk.root());
        var send = day.begin(READERS);
        paper = send.paper();
        dispatch = send.dispatch();
    }

    @AfterEach
    void over() {
        day.end();
        journal.close();
        disk.close();
    }

    @Test
    void on_a_full_disk_nothing_leaves_and_it_goes_on_by_itself_once_there_is_room() {
        disk.fill();
        var before = SINK.connections();
        day.carry(dispatch, courier(to(SINK.port()), room));
        nothingHasLeft();
        assertEquals(before, SINK.connections(), "the relay was troubled for nothing");
        goesOn(to(SINK.port()));
    }

    /** The room may go in the middle: then the line that would come before the dot cannot be written. */
    @Test
    void a_copy_whose_intent_cannot_be_written_does_not_leave() {
        disk.fill();
        while (written()) journal.intent(-1);
        var unaware = new DiskWatch(disk.root().resolveSibling("elsewhere")) {
            private int asked;

            @Override
            java.util.Optional<Trouble> full() {
                return asked++ == 0 ? java.util.Optional.empty() : room.full();
            }
        };
        day.carry(dispatch, courier(to(SINK.port()), unaware));
        nothingHasLeft();
        goesOn(to(SINK.port()));
    }

    @Test
    void with_no_room_in_the_outbox_the_dispatch_waits_too() {
        disk.fill();
        day.carry(dispatch, courier(new LocalOutbox(disk.root().resolve("outbox"), clock), new DiskWatch(disk.root())));
        nothingHasLeft();
        disk.clear();
        var outbox = new LocalOutbox(disk.root().resolve("outbox"), clock);
        day.carry(dispatch, courier(outbox, room));
        assertEquals(READERS, linde.look(dispatch).counts().sent());
    }

    private boolean written() {
        try {
            journal.intent(-1);
            return true;
        } catch (java.io.UncheckedIOException full) {
            return false;
        }
    }

    private Courier courier(Carrier carrier, DiskWatch room) {
        var books = new Books(new Hands(ledger, look, journal), ledger, watch, consequences, settling, journal);
        var trips = new Trips(books, day.with(carrier), room, oddities, bell, new Ending());
        return new Courier(books, writers, trips, new Ending());
    }

    private void nothingHasLeft() {
        assertEquals(0, SINK.mails().size(), "R-07");
        var view = linde.look(dispatch);
        assertEquals(new DeliveryCounts(READERS, READERS, 0, 0, 0, 0, 0), view.counts(), "R-07");
        assertEquals(DispatchStatus.SENDING, view.status());
        assertTrue(String.valueOf(view.reason()).contains("(the disk is full)"), view.reason());
        var health = new DiskCheck(room, clock).call();
        assertEquals(Status.DOWN, health.getStatus());
        assertTrue(health.getData().orElseThrow().get("fault").toString().contains("the disk is full"));
        assertTrue(relay.lately().isEmpty(), "the relay has no part in it");
    }

    private void goesOn(Carrier carrier) {
        disk.clear();
        day.carry(dispatch, courier(carrier, room));
        assertEquals(
                new DeliveryCounts(READERS, 0, 0, READERS, 0, 0, 0),
                linde.look(dispatch).counts(),
                "R-07");
        everybodyHasItOnce(paper, READERS, SINK);
        assertEquals(Status.UP, new DiskCheck(room, clock).call().getStatus());
    }
}
