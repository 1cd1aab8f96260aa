package rubriek.web.site;

/** What can go wrong, as far as a reader can do something about it. */
enum Trouble {
    MISSING,
    METHOD,
    REFUSED,
    /** Too many ask (RFC 6585 section 4). */
    RUSH,
    /** What is needed is away (RFC 9110 section 15.6.4). */
    AWAY,
    BROKEN;

    static Trouble of(int status) {
        return switch (status) {
            case 404, 410 -> MISSING;
            case 405 -> METHOD;
            case 429 -> RUSH;
            case 503 -> AWAY;
            default -> status >= 500 ? BROKEN : REFUSED;
        };
    }

    /** Whether it is over by itself, after a time that can be told. */
    public boolean passes() {
        return this == RUSH || this == AWAY;
    }
}
