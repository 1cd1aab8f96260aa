package rubriek.staff;

import io.quarkus.mailer.Mail;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;
import rubriek.shared.Mishap;

/**
 * Sends single mails to staff, by Quarkus Mailer. Where no relay is set nothing leaves. Its empty {@code Cc} field cannot be
 * helped: the mailer hands on an empty list, which the client of Vert.x writes.
 */
@ApplicationScoped
class StaffMail {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:\"]+@[^\\s<>()\\[\\],;:\"]+");

    private final StaffLoop loop;
    private final AlarmSettings settings;
    private final Optional<String> relay;
    private final Optional<String> token;
    private final Duration patience;

    @Inject
    StaffMail(
            StaffLoop loop,
            AlarmSettings settings,
            @ConfigProperty(name = "rubriek.smtp.host") Optional<String> relay,
            @ConfigProperty(name = "rubriek.smtp.token-file") Optional<String> token) {
        this(loop, settings, relay, token, PATIENCE);
    }

    /** @param patience so long the relay may take over a mail */
    StaffMail(
            StaffLoop loop, AlarmSettings settings, Optional<String> relay, Optional<String> token, Duration patience) {
        this.loop = loop;
        this.settings = settings;
        this.relay = relay;
        this.token = token;
        this.patience = patience;
    }

    /**
     * Why a mail did not leave.
     *
     * @param words the relay's, or in {@link KeptWords kept words} what went wrong; they may repeat an address
     */
    record NotSent(Answer answer, String words) {

        /** Whether the relay said no, for good or for now. */
        boolean refused() {
            return answer == Answer.NO || answer == Answer.LATER;
        }

        /** For the log (G-07). */
        String withoutAddresses() {
            return ADDRESS.matcher(KeptWords.in(Locale.ENGLISH, words)).replaceAll("recipient");
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

    /** Whether the relay wants a token (XOAUTH2), which no staff mail brings: it needs a relay of its own. */
    boolean lockedByToken() {
        return token.isPresent() && !hasItsOwn();
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
                .addHeader("Message-ID", messageId(from))
                .addHeader("Content-Type", "text/plain; charset=utf-8")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            loop.send(mail).await().atMost(patience);
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.of(new NotSent(Answer.SILENCE, Mishap.SILENT.kept()));
        } catch (RuntimeException failed) {
            return Optional.of(notSent(failed));
        }
    }

    /** What an exception of the mailer tells. */
    static NotSent notSent(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SMTPException said && said.getReplyCode() > 0)
                return new NotSent(
                        said.getReplyCode() < 500 ? Answer.LATER : Answer.NO,
                        String.join(" ", said.getReplyMessages()));
        var root = failed;
        var nobody = false;
        while (root.getCause() != null) {
            nobody |= unmet(root);
            root = root.getCause();
        }
        var said = String.valueOf(root.getMessage());
        var certificate = Mishap.ofCertificate(failed);
        if (certificate.isPresent())
            return new NotSent(
                    Answer.NOBODY,
                    certificate.get() == Mishap.UNKNOWN_SIGNER
                            ? certificate.get().kept()
                            : certificate.get().kept(said));
        return nobody || unmet(root)
                ? new NotSent(Answer.NOBODY, Mishap.UNREACHABLE.kept(said))
                : new NotSent(Answer.SILENCE, Mishap.BROKE.kept(said));
    }

    /** That of the mail client is a counter and the name of this machine. */
    private static String messageId(EmailAddress from) {
        var address = from.wire();
        return "<" + UUID.randomUUID() + address.substring(address.lastIndexOf('@')) + ">";
    }

    /** Not merely a connection that broke. */
    private static boolean unmet(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException;
    }

    /** A line end in it would begin another field. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_SUBJECT));
    }
}
