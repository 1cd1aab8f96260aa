package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.dispatch.message.SampleMail.copyFor;
import static rubriek.dispatch.message.SampleMail.mailbox;
import static rubriek.dispatch.message.SampleMail.number9;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole messages, to be looked at as diffs. {@code -Drubriek.golden=renew} writes them anew. (M-13) */
class GoldenMailTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/mail");

    @Test
    void an_issue() throws IOException {
        compare("issue.eml", new MessageTemplate(number9()).splice(copyFor("Noor Bakker", "noor@lezer.example")));
    }

    @Test
    void an_issue_for_a_name_beyond_ascii() throws IOException {
        var copy = copyFor("Zoë “de Linde” 👩🏽‍🚀 van den Broek-Müller tot Eikenstad", "zoe@bücher.example");
        compare("issue-zoe.eml", new MessageTemplate(number9()).splice(copy));
    }

    @Test
    void a_confirmation() throws IOException {
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

    private static void compare(String name, byte[] mail) throws IOException {
        var file = FOLDER.resolve(name);
        if ("renew".equals(System.getProperty("rubriek.golden"))) {
            Files.createDirectories(FOLDER);
            Files.write(file, mail);
        }
        assertEquals(Files.readString(file, ISO_8859_1), new String(mail, ISO_8859_1));
    }
}
