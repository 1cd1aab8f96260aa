package rubriek.audience;

import jakarta.persistence.EnumeratedValue;

/** What a notice says. */
enum NoticeKind {
    CONFIRMATION("confirmation");

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
