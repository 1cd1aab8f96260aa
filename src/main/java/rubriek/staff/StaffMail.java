package rubriek.staff;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.EmailAddress;

/** Sends single mails to staff, by Quarkus Mailer. Where no relay is set nothing leaves. */
@ApplicationScoped
class StaffMail {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int LONGEST_SUBJECT = 200;

    private final ReactiveMailer mailer;
    private final AlarmSettings settings;
    private final Optional<String> relay;

    StaffMail(
            ReactiveMailer mailer,
            AlarmSettings settings,
            @ConfigProperty(name = "rubriek.smtp.host") Optional<String> relay) {
        this.mailer = mailer;
        this.settings = settings;
        this.relay = relay;
    }

    /**
     * Why a mail did not leave.
     *
     * @param refused whether the relay said no; else there was nobody to say anything
     */
    record NotSent(boolean refused, String words) {}

    /** Whether there is a relay to send by. */
    boolean possible() {
        return relay.isPresent() || hasItsOwn();
    }

    /** Whether it leaves by another relay than the readers' mail. */
    boolean hasItsOwn() {
        return settings.smtp().host().isPresent();
    }

    /** @return nothing when the relay took it */
    Optional<NotSent> send(List<EmailAddress> to, EmailAddress from, String subject, String text) {
        var mail = new Mail()
                .setFrom(from.wire())
                .setTo(to.stream().map(EmailAddress::wire).toList())
                .setSubject(oneLine(subject))
                .setText(text)
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(PATIENCE);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(notSent(failed));
        }
    }

    private static NotSent notSent(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SMTPException said && said.getReplyCode() > 0)
                return new NotSent(true, String.join(" ", said.getReplyMessages()));
        var root = failed;
        while (root.getCause() != null) root = root.getCause();
        return new NotSent(false, String.valueOf(root.getMessage()));
    }

    /** A line end in it would begin another field. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_SUBJECT));
    }
}
