package rubriek.shared;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What becomes of a mail, or goes wrong with it, where no server's words say it; the sentences are in {@code texts/kept}. */
public enum Mishap {
    /** The relay did not answer in time. */
    SILENT,
    /** It closed the connection. */
    HUNG_UP,
    /** It said goodbye (421). */
    CLOSED_SESSION,
    /** Its host name is not known. */
    HOST_UNKNOWN,
    /** Nobody answers at its address; with the words of the system. */
    UNREACHABLE,
    /** The connection broke; with the words of the system. */
    BROKE,
    /** It does not speak SMTP: two codes in one reply. */
    NOT_SMTP_CODES,
    /** It does not speak SMTP: no code. */
    NOT_SMTP_CODE,
    /** It does not speak SMTP: a reply or a line of one without end. */
    NOT_SMTP_END,
    /** It answered what was not asked. */
    OUT_OF_PLACE,
    /** It refuses us, whatever the mail. */
    REFUSES_US,
    /** Its certificate is not trusted for a reason of another kind than the next ones; with the words of the library. */
    NOT_TRUSTED,
    /** Nobody whom Java trusts signed its certificate. */
    UNKNOWN_SIGNER,
    /** Its certificate is for another host; with the words of the library. */
    OTHER_HOST,
    /** Its certificate has expired; with the words of the library. */
    EXPIRED,
    /** It does not offer STARTTLS, and TLS is required. */
    NO_STARTTLS,
    /** It is on another machine, and the settings want no TLS. */
    NO_TLS,
    /** A password would leave in the clear. */
    SECRET_IN_CLEAR,
    /** It offers no way to log in by a password. */
    NO_PASSWORD_LOGIN,
    /** It offers no way to log in by an access token. */
    NO_TOKEN_LOGIN,
    /** The file with the access token cannot be read, or holds none. */
    NO_TOKEN,
    /** It does not take addresses beyond ASCII. */
    NO_SMTPUTF8,
    /** It does not take messages of 8 bits. */
    NO_8BIT,
    /** The message is larger than it takes. */
    TOO_LARGE,
    /** No relay takes mail of this sender at the moment. */
    NO_RELAY,
    /** It lies in the local outbox; with its name there. */
    IN_OUTBOX,
    /** The local outbox cannot be written; with the words of the system. */
    OUTBOX_UNWRITABLE,
    /** As before; nobody said why. */
    OUTBOX_CLOSED,
    /** The journal cannot be written; with the words of the system. */
    JOURNAL_UNWRITABLE,
    /** As before; nobody said why. */
    JOURNAL_CLOSED,
    /** The disk is full. */
    DISK_FULL,
    /** A value in the mail cannot stand in one; with what it is. */
    UNWRITABLE,
    /** A fault of ours, of which the log tells. */
    OURS,
    /** A fault of ours while the answer was awaited. */
    OURS_AT_THE_END,
    /** The database was away. */
    DATABASE_AWAY,
    /** The program was killed while the answer was awaited. */
    KILLED,
    /** Whoever was sending it is gone. */
    SENDER_GONE,
    /** The instance that was sending it is gone, and its journal with it until it comes back. */
    INSTANCE_GONE;

    /** Java has no exception of its own for it. */
    private static final Pattern OTHER_NAME = Pattern.compile("^No (name matching|subject alternative)");

    private static final List<Mishap> UNTRUSTED = List.of(NOT_TRUSTED, UNKNOWN_SIGNER, OTHER_HOST, EXPIRED);

    /**
     * What is wrong with the certificate of a server, however deep a handshake buries it.
     *
     * @return nothing when the failure is about no certificate
     */
    public static Optional<Mishap> ofCertificate(Throwable untrusted) {
        if (causedBy(CertificateExpiredException.class, untrusted).isPresent()) return Optional.of(EXPIRED);
        if (causedBy(CertPathBuilderException.class, untrusted).isPresent()) return Optional.of(UNKNOWN_SIGNER);
        return causedBy(CertificateException.class, untrusted)
                .map(why -> OTHER_NAME.matcher(String.valueOf(why.getMessage())).find() ? OTHER_HOST : NOT_TRUSTED);
    }

    /** Whether what was kept is about a certificate that is not trusted: no setting of the address or the port mends that. */
    public static boolean untrusted(String kept) {
        return UNTRUSTED.stream().anyMatch(mishap -> mishap.is(kept));
    }

    private static Optional<Throwable> causedBy(Class<? extends Throwable> why, Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause())
            if (why.isInstance(cause)) return Optional.of(cause);
        return Optional.empty();
    }

    /** The key of its sentence. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is kept until somebody reads it: {@link KeptWords#in}. */
    public String kept() {
        return KeptWords.mark(code());
    }

    /** The same. @param said by somebody else, in their words */
    public String kept(String said) {
        return KeptWords.mark(code(), said);
    }

    /** Whether this is what was kept. */
    public boolean is(String kept) {
        return kept.startsWith(kept()) || kept.startsWith(kept("").substring(0, kept("").length() - 1));
    }
}
