package rubriek.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;
import rubriek.shared.Links;
import rubriek.shared.Mishap;
import rubriek.shared.Refused;
import rubriek.shared.Texts;
import rubriek.shared.Validation;
import rubriek.staff.NamedRelays.Came;
import rubriek.staff.RelayTestResult.Result;

/**
 * Sends one mail to one address by a relay, as alarms are sent or as readers' mail is, and tells what the relay made of it. It
 * counts nowhere and is tried once.
 */
@ApplicationScoped
public class RelayTests {

    private final StaffMail mail;
    private final NamedRelays relays;
    private final AlarmLetter letter;
    private final Links links;
    private final Validation validation;

    RelayTests(StaffMail mail, NamedRelays relays, AlarmLetter letter, Links links, Validation validation) {
        this.mail = mail;
        this.relays = relays;
        this.letter = letter;
        this.links = links;
        this.validation = validation;
    }

    /**
     * By the relay of alarms. Answers when the relay has, or after some forty seconds.
     *
     * @throws Refused {@code no-relay} when none is set
     */
    public RelayTestResult send(RelayTestDraft draft, Locale language) {
        validation.check(draft);
        if (!mail.possible()) throw Refused.conflict("no-relay");
        var texts = Texts.of("alarm", language);
        var to = new EmailAddress(draft.to());
        var test = letter(to, letter.from(to), texts);
        if (mail.lockedByToken()) return told(test, Result.UNREACHABLE, texts.get("test.token"));
        var came = mail.send(test.to(), test.from(), test.subject(), test.text())
                .map(why -> why.refused()
                        ? new Came(Result.REFUSED, KeptWords.quoted(why.words()))
                        : new Came(Result.UNREACHABLE, why.words()))
                .orElseGet(() -> new Came(Result.ACCEPTED, ""));
        return result(
                test, came, "RUBRIEK_ALARMS_FROM", mail.hasItsOwn() ? "RUBRIEK_ALARMS_SMTP" : "RUBRIEK_SMTP", texts);
    }

    /**
     * By one of the relays of the readers' mail, as that mail goes: from the sender of a newsletter that it carries, with its
     * token too, and never by another.
     *
     * @throws rubriek.shared.Missing when there is no such relay
     * @throws Refused {@code no-relay} when there is only the local outbox, {@code relay-on-trial} while somebody else tries it
     */
    public RelayTestResult send(String relay, RelayTestDraft draft, Locale language) {
        validation.check(draft);
        var texts = Texts.of("alarm", language);
        var to = new EmailAddress(draft.to());
        var test = letter(to, relays.sender(relay).orElseGet(() -> letter.from(to)), texts);
        return result(test, relays.send(relay, test), test.from().wire(), settings(relay), texts);
    }

    /** How the variables of a relay begin. */
    public static String settings(String relay) {
        return relay.equals("smtp") ? "RUBRIEK_SMTP" : "RUBRIEK_RELAYS_" + relay.toUpperCase(Locale.ROOT);
    }

    private NamedRelays.Letter letter(EmailAddress to, EmailAddress from, Texts texts) {
        return new NamedRelays.Letter(
                to,
                from,
                texts.locale().toLanguageTag(),
                texts.get("test.subject"),
                texts.get("test.text", links.start()) + "\n");
    }

    /** @param sender what to mend when it is the sender that is refused */
    private static RelayTestResult result(
            NamedRelays.Letter test, Came came, String sender, String settings, Texts texts) {
        var words = KeptWords.in(texts.locale(), came.words());
        return told(
                test,
                came.result(),
                switch (came.result()) {
                    case ACCEPTED -> texts.get("test.accepted");
                    case REFUSED -> texts.get("test.refused", words, sender);
                    case UNREACHABLE ->
                        texts.get(
                                Mishap.untrusted(came.words()) ? "test.untrusted" : "test.unreachable",
                                words,
                                settings);
                    case UNKNOWN -> texts.get("test.unknown", words);
                });
    }

    private static RelayTestResult told(NamedRelays.Letter test, Result result, String words) {
        return new RelayTestResult(test.to().wire(), test.from().wire(), result, words);
    }
}
