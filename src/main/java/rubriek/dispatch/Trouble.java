package rubriek.dispatch;

import java.util.List;
import java.util.Locale;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;
import rubriek.shared.Mishap;
import rubriek.shared.Texts;

/**
 * Why the relay cannot be talked to.
 *
 * @param words {@link KeptWords kept} for an operator
 */
record Trouble(Reason reason, String words) {

    /** A connection that is not encrypted. */
    private static final List<Mishap> NOT_ENCRYPTED = List.of(Mishap.NO_STARTTLS, Mishap.NO_TLS);

    /** As it was found without anybody's copy. */
    static Trouble with(Outcome outcome) {
        return new Trouble(notLetIn(outcome) ? Reason.RELAY_LOCKED : Reason.RELAY_AWAY, InWords.of(outcome));
    }

    /** @param reader whose copy it was; servers like to repeat the address, which must not stand here (G-07) */
    static Trouble with(Outcome outcome, EmailAddress reader) {
        var trouble = with(outcome);
        return new Trouble(trouble.reason(), Settlement.hidden(trouble.words(), reader));
    }

    /** The same as it stands on a dispatch, with what to do. */
    String sentence(Locale language) {
        return Texts.of("dispatch", language).get("reason." + reason.code(), KeptWords.in(language, words));
    }

    /** By a password or a certificate that is wrong, or without TLS: it will not come right by itself. A handshake that broke may. */
    private static boolean notLetIn(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused)
            return refused.stage() == Stage.AUTH && refused.reply().permanent();
        return outcome instanceof Outcome.Lost lost
                && lost.stage() == Stage.TLS
                && (Mishap.untrusted(lost.reason())
                        || NOT_ENCRYPTED.stream().anyMatch(mishap -> mishap.is(lost.reason())));
    }
}
