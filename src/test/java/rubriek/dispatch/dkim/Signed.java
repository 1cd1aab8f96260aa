package rubriek.dispatch.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.ListHeaders;
import rubriek.dispatch.message.Mailbox;
import rubriek.dispatch.message.MessageDraft;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.message.Placeholder;
import rubriek.dispatch.message.Unsubscribe;
import rubriek.shared.EmailAddress;
import rubriek.support.DkimJudge;

/** Mails of Buurtkrant De Linde with signatures, their records, and what becomes of them when somebody changes them on the way. */
final class Signed {

    static final String DOMAIN = "delinde.example";
    static final String SELECTOR = "r2021";
    static final Instant MORNING = Instant.parse("2021-09-14T07:00:00Z");

    static final KeyMaterial RSA = KeyMaterial.made(KeyAlgorithm.RSA);
    static final KeyMaterial ED25519 = KeyMaterial.made(KeyAlgorithm.ED25519);

    /** A dot at the start of a line, white space in runs and at ends, blank lines at the end. */
    private static final String TEXT = "Dag " + Placeholder.NAME.mark()
            + "\n\n.punt\nFrom hier   en daar \t\nZoë leest 20 %\n\n-- \nStichting De Linde\n\n\n";

    private Signed() {}

    static List<SigningKey> keys() {
        return List.of(key(RSA, SELECTOR), key(ED25519, "e2021"));
    }

    static SigningKey key(KeyMaterial material, String selector) {
        return new SigningKey(DOMAIN, selector, material.algorithm(), material.secret());
    }

    static List<DkimRecord> records() {
        return List.of(record(RSA, SELECTOR), record(ED25519, "e2021"));
    }

    static DkimRecord record(KeyMaterial material, String selector) {
        return DkimRecord.of(DOMAIN, selector, material.algorithm(), material.published());
    }

    static MessageTemplate issue() {
        return new MessageTemplate(new MessageDraft(
                mailbox("Buurtkrant De Linde – straat & tuin", "krant@delinde.example"),
                mailbox("", "redactie@delinde.example"),
                "Nummer 9 – september 2021: geveltuinen, rattenkruit  en de ëlfde straat in Eikenstad, met verslag",
                "nl",
                list(),
                TEXT,
                "<p>Dag " + Placeholder.NAME.mark() + ",</p>\n<p>" + "woorden ".repeat(400) + "</p>\n"));
    }

    static Copy copy(String name) {
        var leave = new Unsubscribe(URI.create("https://delinde.example/unsubscribe/b3ZlciBkZSBsaW5kZQ"), null);
        return new Copy(
                mailbox(name, "zoe@xn--bcher-kva.example"),
                "0123456789abcdef0123456789abcdef@delinde.example",
                MORNING.atZone(ZoneId.of("Europe/Amsterdam")).toOffsetDateTime(),
                leave,
                Map.of(Placeholder.NAME, name));
    }

    static byte[] confirmation() {
        var from = mailbox("Buurtkrant De Linde", "krant@delinde.example");
        var draft = MessageDraft.ofService(from, "Bevestig je aanmelding", "nl", "Bevestig.\n", "<p>Bevestig.</p>\n");
        return new MessageTemplate(draft)
                .splice(Copy.ofService(
                        mailbox("", "noor@lezer.example"),
                        "fedcba9876543210fedcba9876543210@delinde.example",
                        MORNING.atZone(ZoneId.of("Europe/Amsterdam")).toOffsetDateTime()));
    }

    /** Number 9 for Zoë, signed with both keys. */
    static String number9() {
        var template = issue();
        var signer = new Signer(keys(), template.bodyStart());
        return text(signer.sign(template.splice(copy("Zoë “de Linde” van den Broek 👩🏽‍🚀")), MORNING));
    }

    /** By name, what somebody on the way might do to it; each must be noticed (D-10). */
    static Map<String, String> forged(String mail) {
        var all = new LinkedHashMap<String, String>();
        all.put("another subject", changed(mail, "\r\nSubject: ", "\r\nSubject: X"));
        all.put("an octet of the body", changed(mail, "<p>Dag ", "<p>Dug "));
        all.put("no one-click header", changed(mail, "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click", ""));
        all.put("another way to leave", changed(mail, "/unsubscribe/b", "/unsubscribe/c"));
        all.put("a second From", changed(mail, "\r\nFrom: ", "\r\nFrom: Boef <boef@elders.example>\r\nFrom: "));
        all.put("a second Subject", changed(mail, "\r\nSubject: ", "\r\nSubject: Win!\r\nSubject: "));
        all.put("more at the end", mail + "<p>Win!</p>\r\n");
        return all;
    }

    static boolean verifies(String mail, List<DkimRecord> records) {
        return DkimJudge.verifies(
                mail, records.stream().collect(Collectors.toMap(DkimRecord::name, DkimRecord::value)));
    }

    static String text(byte[] octets) {
        return new String(octets, ISO_8859_1);
    }

    private static String changed(String mail, String from, String to) {
        var changed = mail.replace(from, to);
        if (changed.equals(mail)) throw new IllegalArgumentException("not in the mail: " + from);
        return changed;
    }

    private static Mailbox mailbox(String name, String address) {
        return new Mailbox(name, new EmailAddress(address));
    }

    private static ListHeaders list() {
        var home = URI.create("https://delinde.example/newsletters/linde");
        return new ListHeaders(
                "linde.delinde.example",
                "Buurtkrant De Linde",
                "9:linde:issue:rubriek",
                home,
                home,
                URI.create("mailto:redactie@delinde.example"),
                home);
    }
}
