package rubriek.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import rubriek.shared.EmailAddress;
import rubriek.shared.Links;
import rubriek.shared.Refused;
import rubriek.shared.Texts;
import rubriek.shared.Validation;

/** Sends one mail to one address by the relay, as alarms are sent, and tells what the relay made of it. It counts nowhere and is tried once. */
@ApplicationScoped
public class RelayTests {

    private final StaffMail mail;
    private final AlarmLetter letter;
    private final Links links;
    private final Validation validation;

    RelayTests(StaffMail mail, AlarmLetter letter, Links links, Validation validation) {
        this.mail = mail;
        this.letter = letter;
        this.links = links;
        this.validation = validation;
    }

    /**
     * Answers when the relay has, or after some forty seconds.
     *
     * @throws Refused {@code no-relay} when none is set
     */
    public RelayTestResult send(RelayTestDraft draft, Locale language) {
        validation.check(draft);
        if (!mail.possible()) throw Refused.conflict("no-relay");
        var texts = Texts.of("alarm", language);
        if (mail.lockedByToken())
            return new RelayTestResult(draft.to(), RelayTestResult.Result.UNREACHABLE, texts.get("test.token"));
        var to = new EmailAddress(draft.to());
        var failed =
                mail.send(to, letter.from(to), texts.get("test.subject"), texts.get("test.text", links.start()) + "\n");
        if (failed.isEmpty())
            return new RelayTestResult(draft.to(), RelayTestResult.Result.ACCEPTED, texts.get("test.accepted"));
        var why = failed.get();
        return why.refused()
                ? new RelayTestResult(
                        draft.to(), RelayTestResult.Result.REFUSED, texts.get("test.refused", why.words()))
                : new RelayTestResult(
                        draft.to(), RelayTestResult.Result.UNREACHABLE, texts.get("test.unreachable", why.words()));
    }
}
