package rubriek.dispatch;

import java.util.List;
import java.util.Locale;
import rubriek.shared.EmailAddress;
import rubriek.shared.Texts;

/**
 * Why the relay cannot be talked to.
 *
 * @param words for an operator
 */
record Trouble(Reason reason, String words) {

    /** How the words of a connection begin that is not trusted, or not encrypted. */
    private static final List<String> NOT_SAFE =
            List.of("no trusted TLS connection", "the relay does not offer STARTTLS", "without TLS");

    /** @param reader whose copy it was; servers like to repeat the address, which must not stand here (G-07) */
    static Trouble with(Outcome outcome, EmailAddress reader) {
        var words = Settlement.hidden(InWords.of(outcome), reader);
        return new Trouble(notLetIn(outcome) ? Reason.RELAY_LOCKED : Reason.RELAY_AWAY, words);
    }

    /** The same as it stands on a dispatch, with what to do. */
    String sentence(Locale language) {
        return Texts.of("dispatch", language).get("reason." + reason.code(), words);
    }

    /** By a password or a certificate that is wrong, or without TLS: it will not come right by itself. A handshake that broke may. */
    private static boolean notLetIn(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused)
            return refused.stage() == Stage.AUTH && refused.reply().permanent();
        return outcome instanceof Outcome.Lost lost
                && lost.stage() == Stage.TLS
                && NOT_SAFE.stream().anyMatch(lost.reason()::startsWith);
    }
}
