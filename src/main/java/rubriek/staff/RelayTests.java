package rubriek.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;
import rubriek.shared.Links;
import rubriek.shared.Refused;
import rubriek.shared.Texts;
import rubriek.shared.Validation;
import rubriek.staff.NamedRelays.Came;
import rubriek.staff.RelayTestResult.Result;

/** Sends one mail to one address by a relay, as alarms are sent or as readers' mail is, and tells what the relay made of it. It counts nowhere and is tried once. */
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
        if (mail.lockedByToken()) return new RelayTestResult(draft.to(), Result.UNREACHABLE, texts.get("test.token"));
        var test = letter(draft, texts);
        var came = mail.send(test.to(), test.from(), test.subject(), test.text())
                .map(why -> why.refused()
                        ? new Came(Result.REFUSED, KeptWords.quoted(why.words()))
                        : new Came(Result.UNREACHABLE, why.words()))
                .orElseGet(() -> new Came(Result.ACCEPTED, ""));
        return result(draft, came, mail.hasItsOwn() ? "RUBRIEK_ALARMS_SMTP" : "RUBRIEK_SMTP", texts);
    }

    /**
     * By one of the relays of the readers' mail, as that mail goes: with its token too, and never by another.
     *
     * @throws rubriek.shared.Missing when there is no such relay
     * @throws Refused {@code no-relay} when it is the local outbox
     */
    public RelayTestResult send(String relay, RelayTestDraft draft, Locale language) {
        validation.check(draft);
        var texts = Texts.of("alarm", language);
        return result(draft, relays.send(relay, letter(draft, texts)), settings(relay), texts);
    }

    /** How the variables of a relay begin. */
    public static String settings(String relay) {
        return relay.equals("smtp") ? "RUBRIEK_SMTP" : "RUBRIEK_RELAYS_" + relay.toUpperCase(Locale.ROOT);
    }

    private NamedRelays.Letter letter(RelayTestDraft draft, Texts texts) {
        var to = new EmailAddress(draft.to());
        return new NamedRelays.Letter(
                to,
                letter.from(to),
                texts.locale().toLanguageTag(),
                texts.get("test.subject"),
                texts.get("test.text", links.start()) + "\n");
    }

    private static RelayTestResult result(RelayTestDraft draft, Came came, String settings, Texts texts) {
        var words = KeptWords.in(texts.locale(), came.words());
        return new RelayTestResult(
                draft.to(),
                came.result(),
                switch (came.result()) {
                    case ACCEPTED -> texts.get("test.accepted");
                    case REFUSED -> texts.get("test.refused", words);
                    case UNREACHABLE -> texts.get("test.unreachable", words, settings);
                });
    }
}
