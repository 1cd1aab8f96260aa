package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static rubriek.dispatch.message.SampleMail.copyFor;
import static rubriek.dispatch.message.SampleMail.mailbox;
import static rubriek.dispatch.message.SampleMail.number9;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.Golden;

/** Whole messages, to be looked at as diffs. {@code -Drubriek.golden=renew} writes them anew. (M-13) */
class GoldenMailTest {

    @Test
    void an_issue() {
        compare("issue.eml", new MessageTemplate(number9()).splice(copyFor("Noor Bakker", "noor@lezer.example")));
    }

    @Test
    void an_issue_for_a_name_beyond_ascii() {
        var copy = copyFor("Zoë “de Linde” 👩🏽‍🚀 van den Broek-Müller tot Eikenstad", "zoe@bücher.example");
        compare("issue-zoe.eml", new MessageTemplate(number9()).splice(copy));
    }

    @Test
    void a_confirmation() {
        var draft = MessageDraft.ofService(
                mailbox("Buurtkrant De Linde", "aanmelden@delinde.example"),
                "Bevestig je aanmelding voor Buurtkrant De Linde",
                "nl",
                "Wil je Buurtkrant De Linde ontvangen? Bevestig het hier:\n" + Placeholder.CONFIRM.mark() + "\n",
                "<p>Wil je Buurtkrant De Linde ontvangen? <a href=\"" + Placeholder.CONFIRM.mark()
                        + "\">Bevestig het</a></p>\n");
        var link = Map.of(Placeholder.CONFIRM, "https://delinde.example/confirm/bGluZGU");
        var to = mailbox("", "noor@lezer.example");
        var copy = new Copy(to, "fedcba9876543210fedcba9876543210@delinde.example", SampleMail.MORNING, null, link);
        compare("confirmation.eml", new MessageTemplate(draft).splice(copy));
    }

    private static void compare(String name, byte[] mail) {
        Golden.compare("mail/" + name, new String(mail, ISO_8859_1), ISO_8859_1);
    }
}
