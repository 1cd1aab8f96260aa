package rubriek.dispatch.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Reply;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;

/** A conversation that cannot go on, with what that means for the message under way. Its connection is of no more use. */
final class Broken extends Exception {

    private final transient Outcome outcome;
    private final boolean hungUp;

    private Broken(Outcome outcome, boolean hungUp) {
        this.outcome = outcome;
        this.hungUp = hungUp;
    }

    static Broken lost(Stage stage, Mishap reason) {
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
                ? new Outcome.Lost(stage, Mishap.CLOSED_SESSION, reply)
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

    private static String reason(Stage stage, IOException cause) {
        if (cause instanceof SocketTimeoutException) return Mishap.SILENT.kept();
        if (cause instanceof EOFException) return Mishap.HUNG_UP.kept();
        if (cause instanceof UnknownHostException) return Mishap.HOST_UNKNOWN.kept();
        if (cause instanceof NotSmtp notSmtp) return notSmtp.what().kept();
        var what = what(stage, cause);
        return what == Mishap.UNKNOWN_SIGNER ? what.kept() : what.kept(String.valueOf(cause.getMessage()));
    }

    private static Mishap what(Stage stage, IOException cause) {
        if (stage == Stage.CONNECT) return Mishap.UNREACHABLE;
        return stage == Stage.TLS ? Mishap.ofCertificate(cause).orElse(Mishap.BROKE) : Mishap.BROKE;
    }
}
