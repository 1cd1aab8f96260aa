package rubriek.dispatch.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Reply;
import rubriek.dispatch.Stage;

/** A conversation that cannot go on, with what that means for the message under way. Its connection is of no more use. */
final class Broken extends Exception {

    private static final String EXPIRED = "its certificate has expired";

    private final transient Outcome outcome;
    private final boolean hungUp;

    private Broken(Outcome outcome, boolean hungUp) {
        this.outcome = outcome;
        this.hungUp = hungUp;
    }

    static Broken lost(Stage stage, String reason) {
        return lost(new Outcome.Lost(stage, reason));
    }

    static Broken lost(Outcome.Lost outcome) {
        return with(outcome);
    }

    static Broken with(Outcome outcome) {
        return new Broken(outcome, false);
    }

    static Broken lost(Stage stage, IOException cause) {
        var hungUp = cause instanceof EOFException || cause instanceof SocketException;
        return new Broken(new Outcome.Lost(stage, reason(stage, cause)), hungUp);
    }

    /** The server said no, or goodbye (421), to something without which there is no conversation. */
    static Broken refused(Stage stage, Reply reply) {
        var outcome = reply.closing()
                ? new Outcome.Lost(stage, "the relay closed the session", Optional.of(reply))
                : new Outcome.Refused(stage, reply);
        return new Broken(outcome, false);
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether the server closed the connection without a word while the message itself had not begun to leave. */
    boolean hungUpBeforeTheMessage() {
        return hungUp && outcome instanceof Outcome.Lost lost && lost.stage().compareTo(Stage.BODY) < 0;
    }

    /** However deep a handshake buries it. */
    private static boolean causedBy(Class<? extends CertificateException> why, IOException untrusted) {
        for (@Nullable Throwable cause = untrusted; cause != null; cause = cause.getCause())
            if (why.isInstance(cause)) return true;
        return false;
    }

    private static String reason(Stage stage, IOException cause) {
        if (cause instanceof SocketTimeoutException) return "the relay did not answer in time";
        if (cause instanceof EOFException) return "the relay closed the connection";
        if (cause instanceof UnknownHostException) return "the relay's host name is not known";
        if (cause instanceof NotSmtp) return "the relay does not speak SMTP: " + cause.getMessage();
        if (stage == Stage.TLS && causedBy(CertificateException.class, cause))
            return "no trusted TLS connection: "
                    + (causedBy(CertificateExpiredException.class, cause) ? EXPIRED + ": " : "") + cause.getMessage();
        return "the connection broke: " + cause.getMessage();
    }
}
