package rubriek.audience;

import jakarta.persistence.EnumeratedValue;

/** What a notice says. */
enum NoticeKind {
    /** Asks a mailbox whether it wants what was asked for in its name. */
    CONFIRMATION("confirmation"),
    /** Brings the link to one's own preferences. */
    PREFERENCES("preferences"),
    /** Asks another mailbox whether its holder wants to be reached there. */
    ADDRESS("address"),
    /** Greets somebody who signed up. */
    WELCOME("welcome"),
    /** Tells who keeps a list how many came and left. */
    LIST_NEWS("list-news");

    @EnumeratedValue
    private final String word;

    NoticeKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
