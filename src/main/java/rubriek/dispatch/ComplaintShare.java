package rubriek.dispatch;

/**
 * How complaints stand to what was delivered, of a dispatch or of one provider of it.
 *
 * @param provider empty for all of them
 * @param complaints so many copies were complained about
 * @param forgiven so many of them when somebody last resumed the dispatch
 * @param sent so many copies were delivered
 */
record ComplaintShare(String provider, long complaints, long forgiven, long sent) {

    /** A domain that is no large provider's judges by itself from so many copies on: a firm of five is none. */
    private static final int LEAST_OF_A_DOMAIN = 100;

    /** Per cent, as of other such settings. */
    private static final int NEVER = 100;

    /** What there is to do. */
    enum Level {
        NOTHING,
        WARN,
        PAUSE
    }

    /** A pause is for those alone that came after the last resumption. Copies that are unknown arrived if somebody complains. */
    Level level(ComplaintSettings settings) {
        if (provider.indexOf('.') >= 0 && sent < LEAST_OF_A_DOMAIN) return Level.NOTHING;
        if (reaches(complaints - forgiven, settings.pausePercent(), settings)) return Level.PAUSE;
        return reaches(complaints, settings.warnPercent(), settings) ? Level.WARN : Level.NOTHING;
    }

    private boolean reaches(long count, double percent, ComplaintSettings settings) {
        return percent < NEVER
                && count >= Math.max(1, settings.atLeast())
                && count * 100.0 >= percent * Math.max(sent, complaints);
    }

    /** In figures, the same in each language. */
    String words() {
        return (provider.isEmpty() ? "" : provider + ": ") + complaints + " / " + sent;
    }
}
