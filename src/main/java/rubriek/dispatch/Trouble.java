package rubriek.dispatch;

/**
 * Why the relay cannot be talked to.
 *
 * @param words for an operator
 */
record Trouble(Reason reason, String words) {

    static Trouble with(Outcome outcome) {
        return new Trouble(notLetIn(outcome) ? Reason.RELAY_LOCKED : Reason.RELAY_AWAY, InWords.of(outcome));
    }

    /** By a password or a certificate that is wrong: it will not come right by itself. */
    private static boolean notLetIn(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused)
            return refused.stage() == Stage.AUTH && refused.reply().permanent();
        return outcome instanceof Outcome.Lost lost && lost.stage() == Stage.TLS;
    }
}
