package rubriek.dispatch;

import java.util.Locale;
import rubriek.shared.EmailAddress;
import rubriek.shared.Texts;

/**
 * Why the relay cannot be talked to.
 *
 * @param words for an operator
 */
record Trouble(Reason reason, String words) {

    /** @param reader whose copy it was; servers like to repeat the address, which must not stand here (G-07) */
    static Trouble with(Outcome outcome, EmailAddress reader) {
        var words = Settlement.hidden(InWords.of(outcome), reader);
        return new Trouble(notLetIn(outcome) ? Reason.RELAY_LOCKED : Reason.RELAY_AWAY, words);
    }

    /** The same as it stands on a dispatch, with what to do. */
    String sentence(Locale language) {
        return Texts.of("dispatch", language).get("reason." + reason.code(), words);
    }

    /** By a password or a certificate that is wrong: it will not come right by itself. */
    private static boolean notLetIn(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused)
            return refused.stage() == Stage.AUTH && refused.reply().permanent();
        return outcome instanceof Outcome.Lost lost && lost.stage() == Stage.TLS;
    }
}
