package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Enrolments;
import rubriek.audience.SubscriberDraft;
import rubriek.shared.Missing;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;

/** What a preview shows of a reader's copy is the copy (R-08). */
@DatabaseTest
@TestProfile(Relayed.class)
class MailPreviewsTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final String TOKEN = "(/unsubscribe/)[A-Za-z0-9._=-]+";

    @Inject
    Linde linde;

    @Inject
    MailPreviews previews;

    @Inject
    Enrolments enrolments;

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        SINK.clear();
    }

    @Test
    void a_preview_before_is_the_copy_but_for_the_token_the_date_and_the_message_id() {
        var paper = linde.withReaders(1);
        var nameless = "naamloos@" + paper.slug() + ".example";
        enrolments.add(
                paper.slug(),
                new SubscriberDraft(nameless, null, null, null, "confirmed", new ConsentDraft(null, null, "formulier")),
                "test");
        var first = message(paper, paper.reader(0));
        var second = message(paper, nameless);
        assertNotEquals(first, second);
        linde.finished(linde.send(paper));
        assertEquals(neutral(sent(paper.reader(0))), neutral(first));
        assertEquals(neutral(sent(nameless)), neutral(second));
        assertTrue(first.contains("\r\nTo: Lezer <") && second.contains("\r\nTo: " + nameless), first);
    }

    @Test
    void a_preview_after_is_the_copy_that_was_sent() {
        var paper = linde.withReaders(1);
        linde.finished(linde.send(paper));
        assertEquals(sent(paper.reader(0)), message(paper, paper.reader(0)));
    }

    @Test
    void its_parts_by_themselves_are_what_a_mail_program_reads() {
        var paper = linde.withReaders(1);
        var copy = previews.copy(paper.slug(), 9, paper.reader(0));
        var message = decoded(message(paper, paper.reader(0))).replace("\r\n", "\n");
        assertTrue(message.contains("\n\n" + copy.text().strip() + "\n"), copy.text());
        assertTrue(message.contains("\n\n" + copy.html().strip() + "\n"), copy.html());
        assertTrue(copy.text().contains("/unsubscribe/") && copy.html().contains("/unsubscribe/"));
    }

    /** RFC 2045 section 6.7, for the whole message: in its header no {@code =} is followed by two digits that matter here. */
    private static String decoded(String message) {
        var octets = message.replace("=\r\n", "").getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < octets.length; i++) {
            var coded = octets[i] == '=' && i + 2 < octets.length && Character.digit(octets[i + 1], 16) >= 0;
            out.write(
                    coded ? Integer.parseInt(new String(octets, i + 1, 2, StandardCharsets.US_ASCII), 16) : octets[i]);
            if (coded) i += 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whoever_does_not_get_it_has_no_copy() {
        var paper = linde.withReaders(1);
        linde.ask(paper.slug(), "nog-niet@" + paper.slug() + ".example");
        for (var address :
                new String[] {"niemand@linde.example", "geen adres", "nog-niet@" + paper.slug() + ".example"}) {
            assertThrows(Missing.class, () -> previews.message(paper.slug(), 9, address));
            assertThrows(Missing.class, () -> previews.copy(paper.slug(), 9, address));
        }
    }

    private String message(Linde.Paper paper, String address) {
        return new String(previews.message(paper.slug(), 9, address), StandardCharsets.US_ASCII);
    }

    private static String sent(String address) {
        return SINK.mailsTo(address).get(0).source();
    }

    /** Without soft line breaks and folds, so that a token that goes over a line is one. */
    private static String neutral(String message) {
        return message.replaceAll("(?m)^(Date|Message-ID): .*(\r\n[ \t].*)*$", "$1:")
                .replace("=\r\n", "")
                .replaceAll("\r\n[ \t]+", " ")
                .replaceAll(TOKEN, "$1TOKEN");
    }
}
