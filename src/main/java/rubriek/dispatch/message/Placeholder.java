package rubriek.dispatch.message;

import java.util.Locale;
import java.util.Optional;

/**
 * The only things that may differ between two copies of one text. In the text and the HTML of a draft a placeholder is its
 * lower-case name between U+FDD0 and U+FDD1: two noncharacters that no keyboard makes and no editor's text may hold, so that
 * nothing an editor writes can ever become one.
 */
public enum Placeholder {
    NAME,
    EMAIL,
    /** The address of the page to leave by. */
    UNSUBSCRIBE,
    PREFERENCES,
    /** The address of the same issue on the web. */
    WEB,
    /** The address that confirms a subscription. */
    CONFIRM,
    /** Since when, and so why, this reader gets the mail. */
    SINCE;

    static final char OPEN = '\uFDD0';
    static final char CLOSE = '\uFDD1';

    private final String word = name().toLowerCase(Locale.ROOT);

    /** How it is written in a draft. */
    public String mark() {
        return OPEN + word + CLOSE;
    }

    static Optional<Placeholder> named(String word) {
        for (var each : values()) if (each.word.equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
