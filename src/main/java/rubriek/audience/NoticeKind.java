package rubriek.audience;

import jakarta.persistence.EnumeratedValue;

/** What a notice says. */
enum NoticeKind {
    /** Asks a mailbox whether it wants what was asked for in its name. */
    CONFIRMATION("confirmation"),
    /** Brings the link to one's own preferences. */
    PREFERENCES("preferences"),
    /** Asks another mailbox whether its holder wants to be reached there. */
    ADDRESS("address");

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
