package rubriek.dispatch.message;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import rubriek.shared.EmailAddress;

/** Number 9 of Buurtkrant De Linde, and its readers. */
final class SampleMail {

    static final OffsetDateTime MORNING = OffsetDateTime.parse("2021-09-14T09:00:00+02:00");

    static final String TEXT = """
            BUURTKRANT DE LINDE
            Nummer 9 – september 2021

            Dag \uFDD0name\uFDD1, fijn dat je er weer bent.

            1. GROEN

            Geveltuinen: wie doet er mee? (Wijkblad Oost)
            Zestig bewoners haalden een stoeptegel weg. De gemeente betaalt de planten, de buren wieden. "Het regent hier nu minder hard op straat", zegt Noor.
            Lees verder: https://wijkblad-oost.example/artikelen/2021/geveltuinen?bron=linde&nummer=9

            Op internet: \uFDD0web\uFDD1
            Je krijgt deze krant sinds \uFDD0since\uFDD1 op \uFDD0email\uFDD1.
            Uitschrijven: \uFDD0unsubscribe\uFDD1
            Voorkeuren: \uFDD0preferences\uFDD1

            --\s
            Stichting De Linde, Lindelaan 12, Eikenstad
            """;

    static final String HTML = """
            <!DOCTYPE html>
            <html lang="nl" dir="ltr"><head><meta charset="utf-8"><title>Nummer 9 – september 2021</title></head>
            <body><div lang="nl" dir="ltr">
            <h1>Buurtkrant De Linde</h1><p>Dag \uFDD0name\uFDD1, fijn dat je er weer bent.</p>
            <h2>1. Groen</h2>
            <h3><a href="https://wijkblad-oost.example/artikelen/2021/geveltuinen?bron=linde&amp;nummer=9">Geveltuinen: wie doet er mee?</a> (Wijkblad Oost)</h3>
            <p>Zestig bewoners haalden een stoeptegel weg. De gemeente betaalt de planten, de buren wieden. “Het regent hier nu minder hard op straat”, zegt Noor.</p>
            <p><a href="\uFDD0web\uFDD1">Op internet</a> · <a href="\uFDD0unsubscribe\uFDD1">Uitschrijven</a> · <a href='\uFDD0preferences\uFDD1'>Voorkeuren</a></p>
            <p>Je krijgt deze krant sinds \uFDD0since\uFDD1 op \uFDD0email\uFDD1.</p>
            <p>Stichting De Linde, Lindelaan 12, Eikenstad</p>
            </div></body></html>
            """;

    private SampleMail() {}

    static Mailbox mailbox(String name, String address) {
        return new Mailbox(name, new EmailAddress(address));
    }

    static ListHeaders list(String name) {
        return new ListHeaders(
                "linde.delinde.example",
                name,
                "9:linde:issue:rubriek",
                URI.create("https://delinde.example/newsletters/linde"),
                URI.create("https://delinde.example/newsletters/linde"),
                URI.create("mailto:redactie@delinde.example"),
                URI.create("https://delinde.example/newsletters/linde/subscribe"));
    }

    static MessageDraft number9() {
        return draft("Buurtkrant De Linde, nummer 9 – september 2021", TEXT, HTML);
    }

    static MessageDraft draft(String subject, String text, String html) {
        var from = mailbox("Buurtkrant De Linde", "krant@delinde.example");
        var replyTo = mailbox("Redactie De Linde", "redactie@delinde.example");
        return new MessageDraft(from, replyTo, subject, "nl", list("Buurtkrant De Linde"), text, html);
    }

    /** A message with this subject and these bodies, for a reader without anything to fill in. */
    static byte[] composed(String subject, String text, String html) {
        return new MessageTemplate(draft(subject, text, html))
                .splice(copy(mailbox("", "noor@lezer.example"), Map.of()));
    }

    static Copy copy(Mailbox to, Map<Placeholder, String> values) {
        var unsubscribe = new Unsubscribe(
                URI.create("https://delinde.example/unsubscribe/b3ZlciBkZSBsaW5kZSBpcyBhbGxlcyB2ZXJ0ZWxk"),
                URI.create("mailto:stop+b3ZlciBkZSBsaW5kZQ@delinde.example"));
        return new Copy(to, "0123456789abcdef0123456789abcdef@delinde.example", MORNING, unsubscribe, values);
    }

    static Copy copyFor(String name, String address) {
        var to = mailbox(name, address);
        return copy(
                to,
                Map.of(
                        Placeholder.NAME, name,
                        Placeholder.EMAIL, address,
                        Placeholder.SINCE, "3 mei 2020",
                        Placeholder.WEB, "https://delinde.example/newsletters/linde/9?lettertype=groot&kleur=nee",
                        Placeholder.UNSUBSCRIBE,
                                "https://delinde.example/unsubscribe/b3ZlciBkZSBsaW5kZSBpcyBhbGxlcyB2ZXJ0ZWxk",
                        Placeholder.PREFERENCES, "https://delinde.example/preferences/b3ZlciBkZSBsaW5kZQ"));
    }
}
