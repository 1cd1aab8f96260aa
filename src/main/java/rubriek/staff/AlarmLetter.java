package rubriek.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import rubriek.shared.EmailAddress;
import rubriek.shared.Links;
import rubriek.shared.Texts;

/** Writes an alarm down, in the language of the settings, and sends it to those who get them. */
@ApplicationScoped
class AlarmLetter {

    private final AlarmSettings settings;
    private final StaffMail mail;
    private final Links links;

    AlarmLetter(AlarmSettings settings, StaffMail mail, Links links) {
        this.settings = settings;
        this.mail = mail;
        this.links = links;
    }

    /** Those who get alarms, in the order of the setting. */
    List<EmailAddress> staff() {
        return settings.to().orElseGet(List::of).stream().map(EmailAddress::new).toList();
    }

    /** One mail to one of them, so that whom the server refuses costs nobody else the alarm. */
    Optional<StaffMail.NotSent> send(Alarm alarm, EmailAddress to) {
        var texts = Texts.of("alarm", settings.language());
        var text = String.join(
                "\n\n",
                alarm.what().apply(settings.language()),
                links.at(alarm.path()),
                texts.get("foot", links.start(), settings.every().toMinutes()));
        return mail.send(
                to, from(staff().get(0)), texts.get("subject." + alarm.cause().key()), text + "\n");
    }

    /** Whom staff mail comes from. @param otherwise where the settings name nobody */
    EmailAddress from(EmailAddress otherwise) {
        return settings.from().map(EmailAddress::new).orElse(otherwise);
    }
}
