package rubriek.web.site;

/** What can go wrong, as far as a reader can do something about it. */
enum Trouble {
    MISSING,
    METHOD,
    REFUSED,
    BUSY,
    BROKEN;

    static Trouble of(int status) {
        return switch (status) {
            case 404, 410 -> MISSING;
            case 405 -> METHOD;
            case 429, 503 -> BUSY;
            default -> status >= 500 ? BROKEN : REFUSED;
        };
    }
}
