package rubriek.dispatch;

/** Something that the {@link Lookout} looks at. */
interface Look {

    /** Takes no longer than the database does. What it throws is logged, and it looks again the next time. */
    void look();
}
