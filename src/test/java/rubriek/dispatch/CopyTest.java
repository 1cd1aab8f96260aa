package rubriek.dispatch;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.BadDay.to;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListDraft;
import rubriek.audience.Lists;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;

/** Single copies of a dispatch: what differs from reader to reader, and how many are in hand at once. */
@DatabaseTest
@TestProfile(Relayed.class)
class CopyTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]+");

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    BadDay day;

    @Inject
    Lists lists;

    @BeforeEach
    void nobody_takes_anything() {
        held.stopTheCouriers();
        SINK.clear();
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
    }

    /** L-04: whoever passes on the link to read it online passes on nothing of their own. */
    @Test
    void only_the_links_to_leave_and_to_preferences_are_a_readers_own() {
        var paper = linde.withReaders(2);
        day.carry(held.begun(paper), to(SINK.port()));
        var one = links(paper.reader(0));
        var other = links(paper.reader(1));
        assertTrue(
                one.stream().anyMatch(l -> l.endsWith("/newsletters/" + paper.slug() + "/9")), "read online: " + one);
        var own = new TreeSet<>(one);
        own.removeAll(other);
        assertFalse(own.isEmpty());
        assertEquals(
                List.of(),
                own.stream()
                        .filter(l -> !l.contains("/unsubscribe/") && !l.contains("/preferences/"))
                        .toList(),
                "L-04");
        var archives = SINK.mails().stream()
                .map(m -> header(m, "List-Archive"))
                .distinct()
                .toList();
        assertEquals(1, archives.size(), "L-04: " + archives);
        assertEquals(
                1,
                SINK.mails().stream()
                        .map(m -> header(m, "Feedback-ID"))
                        .distinct()
                        .count(),
                "A-09");
        assertTrue(archives.get(0).endsWith("/newsletters/" + paper.slug() + ">"), archives.get(0));
    }

    @Test
    void a_list_that_is_called_otherwise_is_the_same_to_mail_programs() { // H-11
        var paper = linde.withReaders(1);
        var dispatch = held.begun(paper);
        lists.change(
                paper.slug(),
                d -> new ListDraft("nieuw-" + d.slug(), "Een nieuwe naam", d.newsletter(), d.optIn(), d.consentText()),
                null);
        day.carry(dispatch, to(SINK.port()));
        var mail = SINK.mailsTo(paper.reader(0)).get(0);
        assertTrue(header(mail, "List-Id").contains("Een nieuwe naam <" + paper.slug() + "."), header(mail, "List-Id"));
        assertTrue(header(mail, "Feedback-ID").contains(":" + paper.slug() + ":"), "A-09");
    }

    /** G-10: so there is no picture, address or word in it by which anybody could be followed. */
    @Test
    void but_for_those_links_and_their_address_the_mail_of_two_readers_is_one() {
        var paper = linde.withReaders(2);
        day.carry(held.begun(paper), to(SINK.port()));
        var one = body(paper.reader(0));
        assertTrue(one.contains("<html") && one.contains("<img"), one);
        assertFalse(one.matches("(?s).*(src|background|url)[=(][^ >)]*(unsubscribe|preferences)/.*"), one);
        assertEquals(one, body(paper.reader(1)));
    }

    /** T-17: however large the audience, a lane holds a portion of it, taken by the key where the last one ended. */
    @Test
    void no_more_than_a_portion_is_in_hand_at_once() {
        var paper = linde.withReaders(250);
        var dispatch = held.begun(paper);
        var most = new ArrayList<Long>();
        var relay = to(SINK.port());
        day.carry(
                dispatch,
                () -> counting(
                        relay.open(),
                        () -> most.add(linde.look(dispatch).counts().sending())));
        assertEquals(250, linde.look(dispatch).counts().sent());
        assertTrue(most.stream().allMatch(held -> held <= Portion.MOST), "T-17: " + most);
        var order = SINK.mails().stream()
                .map(m -> m.recipients().get(0))
                .filter(to -> to.endsWith("@" + paper.slug() + ".example"))
                .toList();
        assertEquals(250, order.stream().distinct().count());
    }

    private static Lane counting(Lane lane, Runnable count) {
        return new Lane() {
            @Override
            public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
                count.run();
                return lane.carry(envelope, message, beforeDot);
            }

            @Override
            public void close() {
                lane.close();
            }
        };
    }

    private static TreeSet<String> links(String reader) {
        return LINK.matcher(decoded(reader)).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    /** What the mail says, without what is theirs alone and where its parts end. */
    private static String body(String reader) {
        return decoded(reader)
                .replaceAll("(unsubscribe|preferences)/[\\w-]+", "$1/")
                .replace(reader, "")
                .replaceAll("(?m)^--=_\\S+$", "");
    }

    private static String decoded(String reader) {
        var quotedPrintable = SINK.mailsTo(reader).get(0).source();
        var body = quotedPrintable.substring(quotedPrintable.indexOf("\r\n\r\n"));
        return body.replace("=\r\n", "").replace("=3D", "=");
    }

    private static String header(SmtpSink.Mail mail, String name) {
        var unfolded = mail.source().replace("\r\n ", " ");
        return unfolded.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }
}
