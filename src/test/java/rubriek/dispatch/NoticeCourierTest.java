package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListDraft;
import rubriek.audience.Lists;
import rubriek.audience.NoticeState;
import rubriek.audience.OptIn;
import rubriek.audience.SignUp;
import rubriek.audience.SignUps;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionReason;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.audience.Welcome;
import rubriek.dispatch.refusal.Fault;
import rubriek.newsletter.Sender;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Mail;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** Mail about the service itself, from the row to the mailbox. It is looked for every other second. */
@DatabaseTest
@TestProfile(Relayed.class)
class NoticeCourierTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    NoticeCourier courier;

    @Inject
    RelayWatch watch;

    @Inject
    Lists lists;

    @Inject
    SignUps signUps;

    @Inject
    ServiceMails mails;

    @Inject
    Suppressions suppressions;

    @Inject
    SenderRefusals refusals;

    @Inject
    TickingClock clock;

    @Inject
    Relays relays;

    @Inject
    NoticeLetters letters;

    @Inject
    NoticeBooks books;

    @Inject
    NoticeSettling settling;

    @Inject
    LedgerWatch ledger;

    @AfterEach
    void the_relay_behaves_again() {
        SINK.clear();
        watch.worked();
    }

    @Test
    void a_confirmation_comes_by_itself_and_says_that_no_person_wrote_it() {
        var paper = linde.withReaders(0);
        linde.ask(paper.slug(), paper.reader(1));
        var mail = awaited(paper.reader(1)).get(0);
        assertTrue(mail.source().contains("\r\nAuto-Submitted: auto-generated\r\n"), "H-12");
        assertTrue(mail.source().contains("/confirm/"));
        assertFalse(mail.source().contains("List-Unsubscribe"), "G-03");
        assertTrue(mail.sender().matches("n\\+[0-9a-f]{32}@delinde\\.example"), "B-01");
    }

    @Test
    void a_welcome_can_be_left_by_as_an_issue_can_and_says_that_no_person_wrote_it() {
        var paper = linde.withReaders(0);
        var list = paper.slug() + "-welkom";
        lists.create(new ListDraft(
                list,
                "Buurtkrant De Linde",
                paper.slug(),
                OptIn.SINGLE,
                "Ja.",
                new Welcome(null, null, true),
                null,
                null));
        var reader = new EmailAddress(paper.reader(1));
        signUps.ask(new SignUp(paper.slug(), reader, Set.of(list), "https://linde.example/subscribe"));
        var mail = awaited(paper.reader(1)).get(0).source();
        assertTrue(mail.contains("\r\nAuto-Submitted: auto-generated\r\n"), "H-12");
        assertFalse(mail.contains("Precedence:"), "H-12");
        assertTrue(mail.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "U-02");
        assertTrue(
                mail.matches(
                        "(?s).*\\r\\nList-Unsubscribe:\\s+<http[^>]+/unsubscribe/[^>]+>,\\s+<mailto:afmelden\\+.*"),
                "U-01, L-03");
        assertTrue(mail.matches("(?s).*\\r\\nList-Id:[^\\n]*\\s<" + list + "\\..*"), "L-01");
    }

    @Test
    void a_confirmation_that_the_relay_does_not_take_now_waits_and_comes_later() {
        var paper = linde.withReaders(0);
        SINK.refuse(paper.reader(1), "450 4.7.1 Greylisted");
        linde.ask(paper.slug(), paper.reader(1));
        round(paper);
        SINK.clear();
        clock.forward(Duration.ofMinutes(7));
        round(paper);
        assertEquals(1, awaited(paper.reader(1)).size());
    }

    @Test
    void with_the_relay_away_it_waits_with_the_same_message_id() {
        var paper = linde.withReaders(0);
        SINK.answer(Moment.EHLO, "421 4.3.2 Closed", 2);
        SINK.answer(Moment.CONNECT, "421 4.3.2 Closed", 2);
        linde.ask(paper.slug(), paper.reader(1));
        round(paper);
        assertTrue(watch.away().isPresent());
        var mail = of(paper, NoticeState.QUEUED).get(0);
        assertEquals(Optional.empty(), Optional.ofNullable(mail.relay()), "nobody carried it");
        SINK.clear();
        clock.forward(Duration.ofMinutes(6));
        round(paper);
        assertEquals(1, awaited(paper.reader(1)).size());
    }

    /** T-04, T-03: only what a server says of the mail is a try. */
    @Test
    void an_outage_uses_up_none_of_its_tries() {
        var paper = linde.withReaders(0);
        SINK.answer(Moment.CONNECT, "421 4.3.2 Closed");
        linde.ask(paper.slug(), paper.reader(1));
        for (var i = 0; i < 5; i++) {
            round(paper);
            clock.forward(Duration.ofMinutes(6));
        }
        SINK.clear();
        SINK.refuse(paper.reader(1), "450 4.2.1 Later");
        round(paper);
        SINK.clear();
        clock.forward(Duration.ofMinutes(7));
        round(paper);
        assertEquals(1, awaited(paper.reader(1)).size(), "T-04");
    }

    /** R-07, T-03: what the round has put off would be due again, by the moment at which the round began. */
    @Test
    void a_clock_that_is_put_back_in_the_middle_of_a_round_uses_up_no_tries() {
        watch.failed("away, for those who come round by themselves");
        var paper = linde.withReaders(0);
        linde.ask(paper.slug(), paper.reader(1));
        var tries = new AtomicInteger();
        var greylisting = new Spoken(envelope -> {
            if (envelope.recipient().equals(paper.reader(1)) && tries.getAndIncrement() == 0)
                clock.forward(Duration.ofHours(-1));
            return new Outcome.Refused(Stage.RCPT, new Reply(450, Optional.of("4.7.1"), "Greylisted"));
        });
        over(greylisting).send();
        assertEquals(1, tries.get());
    }

    @Test
    void what_stands_there_of_one_does_not_hold_its_readers_address() {
        var paper = linde.withReaders(0);
        SINK.refuse(paper.reader(1), "550 5.7.1 <" + paper.reader(1) + "> is not wanted");
        linde.ask(paper.slug(), paper.reader(1));
        round(paper);
        var mail = of(paper, NoticeState.FAILED).get(0);
        assertEquals(new DeliveryRow.Answer(550, "5.7.1", "<recipient> is not wanted"), mail.reply(), "G-07");
    }

    @Test
    void one_that_is_refused_for_good_is_not_tried_again() {
        var paper = linde.withReaders(0);
        SINK.refuse(paper.reader(1), "550 5.1.1 No such user");
        linde.ask(paper.slug(), paper.reader(1));
        round(paper);
        SINK.clear();
        clock.forward(Duration.ofHours(20));
        round(paper);
        assertEquals(List.of(), SINK.mailsTo(paper.reader(1)), "T-02");
        assertEquals(
                SuppressionReason.BOUNCE, suppressed(paper.reader(1)).get(0).reason(), "B-05");
        var mail = of(paper, NoticeState.FAILED).get(0);
        assertEquals(paper.reader(1), mail.email());
        assertEquals(new DeliveryRow.Answer(550, "5.1.1", "No such user"), mail.reply());
        assertEquals(Fault.ADDRESS, mail.fault(), "B-05");
        assertEquals("smtp", mail.relay());
    }

    @Test
    void a_refusal_of_the_sender_is_told_to_the_operator_and_silences_nobody() {
        var paper = linde.withReaders(0);
        SINK.refuse(paper.reader(1), "550 5.7.1 Blocked by policy of " + paper.slug());
        linde.ask(paper.slug(), paper.reader(1));
        round(paper);
        assertEquals(List.of(), suppressed(paper.reader(1)), "B-05");
        assertTrue(refusals.last().orElseThrow().endsWith(paper.slug()), "B-05");
    }

    @Test
    void it_comes_from_an_address_of_its_own() {
        var paper = linde.withReaders(1);
        linde.comesFrom(paper, new Sender("De Linde", "krant@delinde.example", null, "service@dienst.example"));
        linde.ask(paper.slug(), paper.reader(1));
        linde.send(paper);
        var notice = awaited(paper.reader(1)).get(0);
        assertTrue(notice.source().contains("\r\nFrom: De Linde <service@dienst.example>\r\n"), "A-06");
        assertTrue(notice.source().matches("(?s).*\r\nMessage-ID: <[^>]+@dienst\\.example>.*"), "H-09");
        assertTrue(notice.sender().endsWith("@dienst.example"), "A-02");
        assertTrue(awaited(paper.reader(0)).get(0).source().contains("<krant@delinde.example>"), "A-06");
    }

    /** One of its own may be going on by itself: it is over when nobody has a mail in hand. */
    private void round(Linde.Paper paper) {
        courier.send();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> of(paper, NoticeState.SENDING).isEmpty());
    }

    private List<ServiceMailRow> of(Linde.Paper paper, NoticeState state) {
        return mails.list(paper.slug(), ServiceMailFilter.of(List.of(state)), new PageRequest(1, 20))
                .items();
    }

    private NoticeCourier over(Lane lane) {
        var first = relays.all().get(0);
        var relay = new Relay(first.plan(), () -> lane, new RelayWatch(clock), first.pace(), clock);
        return new NoticeCourier(new Relays(List.of(relay), clock), letters, books, settling, ledger, clock);
    }

    private List<SuppressionView> suppressed(String address) {
        return suppressions
                .list(new SuppressionFilter(address, false), new PageRequest(1, 20))
                .items();
    }

    private static List<Mail> awaited(String reader) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> SINK.mailsTo(reader), mails -> !mails.isEmpty());
    }
}
