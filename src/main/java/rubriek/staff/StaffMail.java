package rubriek.staff;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.EmailAddress;

/** Sends single mails to staff, by Quarkus Mailer. Where no relay is set nothing leaves. */
@ApplicationScoped
class StaffMail {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:\"]+@[^\\s<>()\\[\\],;:\"]+");

    private final ReactiveMailer mailer;
    private final AlarmSettings settings;
    private final Optional<String> relay;
    private final Duration patience;

    @Inject
    StaffMail(
            ReactiveMailer mailer,
            AlarmSettings settings,
            @ConfigProperty(name = "rubriek.smtp.host") Optional<String> relay) {
        this(mailer, settings, relay, PATIENCE);
    }

    /** @param patience so long the relay may take over a mail */
    StaffMail(ReactiveMailer mailer, AlarmSettings settings, Optional<String> relay, Duration patience) {
        this.mailer = mailer;
        this.settings = settings;
        this.relay = relay;
        this.patience = patience;
    }

    /**
     * Why a mail did not leave.
     *
     * @param words the relay's, or what went wrong; they may repeat an address
     */
    record NotSent(Answer answer, String words) {

        /** Whether the relay said no, for good or for now. */
        boolean refused() {
            return answer == Answer.NO || answer == Answer.LATER;
        }

        /** For the log (G-07). */
        String withoutAddresses() {
            return ADDRESS.matcher(words).replaceAll("recipient");
        }
    }

    /** What the relay made of a mail that it did not take. */
    enum Answer {
        /** 5yz */
        NO,
        /** 4yz: greylisting, above all. */
        LATER,
        /** None in time, or the connection broke: it may have been taken. */
        SILENCE,
        /** There was nobody to talk to: it cannot have been taken. */
        NOBODY
    }

    /** Whether there is a relay to send by. */
    boolean possible() {
        return relay.isPresent() || hasItsOwn();
    }

    /** Whether it leaves by another relay than the readers' mail. */
    boolean hasItsOwn() {
        return settings.smtp().host().isPresent();
    }

    /** @return nothing when the relay took it */
    Optional<NotSent> send(EmailAddress to, EmailAddress from, String subject, String text) {
        var mail = new Mail()
                .setFrom(from.wire())
                .setTo(List.of(to.wire()))
                .setSubject(oneLine(subject))
                .setText(text)
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(patience);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(notSent(failed));
        }
    }

    private static NotSent notSent(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SMTPException said && said.getReplyCode() > 0)
                return new NotSent(
                        said.getReplyCode() < 500 ? Answer.LATER : Answer.NO,
                        String.join(" ", said.getReplyMessages()));
        var root = failed;
        while (root.getCause() != null) root = root.getCause();
        return new NotSent(nobody(root) ? Answer.NOBODY : Answer.SILENCE, String.valueOf(root.getMessage()));
    }

    private static boolean nobody(Throwable root) {
        return root instanceof SocketException || root instanceof UnknownHostException || root instanceof SSLException;
    }

    /** A line end in it would begin another field. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_SUBJECT));
    }
}
