package rubriek.web.site;

/** How long somebody has to wait, as people say it: never less than it is. */
enum Wait {
    MINUTE(1),
    MINUTES(5),
    QUARTER(15),
    HALF(30),
    HOUR(60),
    LONG(Long.MAX_VALUE);

    private static final int SECONDS_A_MINUTE = 60;

    private final long most;

    /** @param most in minutes */
    Wait(long most) {
        this.most = most;
    }

    /** @param seconds from now */
    static Wait of(long seconds) {
        var minutes = (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
        for (var wait : values()) if (minutes <= wait.most) return wait;
        return LONG;
    }
}
