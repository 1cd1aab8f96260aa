package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.dispatch.smtp.SmtpRelay;
import rubriek.dispatch.smtp.Timeouts;
import rubriek.dispatch.smtp.TlsMode;
import rubriek.support.SmtpSink;
import rubriek.support.TestCertificates;
import rubriek.support.TickingClock;

/** A dispatch whose batches a test carries by hand to a relay of its choice, as a courier does for Quartz, until it is over. */
@Singleton
final class BadDay {

    private final Books books;
    private final Ledger ledger;
    private final Copywriters writers;
    private final Relays relays;
    private final DiskWatch disk;
    private final Oddities oddities;
    private final Progress progress;
    private final Bell bell;
    private final TickingClock clock;
    private final Held held;
    private final Linde linde;
    private final RelayWatch watch;

    BadDay(
            Books books,
            Ledger ledger,
            Copywriters writers,
            Relays relays,
            DiskWatch disk,
            Oddities oddities,
            Progress progress,
            Bell bell,
            TickingClock clock,
            Held held,
            Linde linde,
            RelayWatch watch) {
        this.books = books;
        this.ledger = ledger;
        this.writers = writers;
        this.relays = relays;
        this.disk = disk;
        this.oddities = oddities;
        this.progress = progress;
        this.bell = bell;
        this.clock = clock;
        this.held = held;
        this.linde = linde;
        this.watch = watch;
    }

    /** To the readers of a paper. */
    record Send(Linde.Paper paper, UUID dispatch) {}

    /** Before a test: a dispatch to so many readers that nobody takes, and a sink in which nothing is. */
    Send begin(int readers) {
        held.stopTheCouriers();
        Relayed.SINK.clear();
        var paper = linde.withReaders(readers);
        return new Send(paper, held.begun(paper));
    }

    /** After it: what it left unfinished goes nowhere, the relay serves, and the couriers go on. */
    void end() {
        linde.cancelTheRest();
        Relayed.SINK.clear();
        watch.worked();
        held.letTheCouriersGo();
    }

    /** A relay on this machine without TLS. */
    static Carrier to(int port) {
        return to(port, TlsMode.NONE);
    }

    static Carrier to(int port, TlsMode tls) {
        var settings = RelaySettings.of("127.0.0.1", port, tls).withTimeouts(Timeouts.all(Duration.ofSeconds(20)));
        return new SmtpRelay(settings, TestCertificates.client().getSocketFactory());
    }

    /** Once, as far as it comes. */
    void carry(UUID dispatch, Carrier relay) {
        var trips = new Trips(books, with(relay), disk, oddities, bell, new Ending());
        carry(dispatch, new Courier(books, writers, trips, new Ending()));
    }

    /** The first relay as it is set, with another server behind it. */
    Relays with(Carrier server) {
        var first = relays.all().get(0);
        return new Relays(List.of(new Relay(first.plan(), server, first.watch(), first.pace(), clock)), clock);
    }

    void carry(UUID dispatch, Courier courier) {
        ledger.waiting(dispatch).forEach(new BatchJob(courier, progress, bell, clock)::carry);
    }

    /** The day is over: half an hour later, and again, everything is well. */
    void goesBy(UUID dispatch, Carrier relay) {
        for (var i = 0; i < 3; i++) {
            clock.forward(Duration.ofMinutes(31));
            carry(dispatch, relay);
        }
    }

    /** Each of these readers has it once, whoever took it. */
    static void everybodyHasItOnce(Linde.Paper paper, int readers, SmtpSink... sinks) {
        var twice = IntStream.range(0, readers)
                .mapToObj(paper::reader)
                .filter(reader -> Stream.of(sinks)
                                .mapToInt(sink -> sink.mailsTo(reader).size())
                                .sum()
                        != 1)
                .toList();
        assertEquals(List.of(), twice, "not once");
    }
}
