package rubriek.dispatch;

import rubriek.shared.KeptWords;
import rubriek.shared.Mishap;

/** An outcome as a line for an operator, in {@link KeptWords kept words}: what the relay said, or what broke. It may repeat the reader's address. */
final class InWords {

    private InWords() {}

    static String of(Outcome outcome) {
        var said = outcome.answer().map(Reply::toString).map(KeptWords::quoted).orElse("");
        var broke = broke(outcome);
        if (said.isEmpty()) return broke;
        return broke.isEmpty() ? said : broke + ": " + said;
    }

    private static String broke(Outcome outcome) {
        if (outcome instanceof Outcome.Lost lost) return lost.reason();
        if (outcome instanceof Outcome.Undeliverable cannot) return cannot.reason();
        return outcome instanceof Outcome.Refused refused && refused.stage().beforeAnyMessage()
                ? Mishap.REFUSES_US.kept()
                : "";
    }
}
