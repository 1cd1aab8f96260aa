package rubriek.audience;

import org.jspecify.annotations.Nullable;

/**
 * What came back for a notice at one try.
 *
 * @param code of RFC 5321; null when the conversation broke before an answer
 * @param enhanced of RFC 3463
 * @param text the relay's words, or ours when it said nothing; at most 1000 characters, without the reader's address (G-07)
 * @param fault whose fault it is that it is not there yet or never will be, in a word; null when it is nobody's
 * @param relay that carried it; null when none did, or nobody knows
 */
public record NoticeAnswer(
        @Nullable Integer code,
        @Nullable String enhanced,
        @Nullable String text,
        @Nullable String fault,
        @Nullable String relay) {

    private static final int LONGEST = 1_000;

    public NoticeAnswer {
        if (text != null && text.length() > LONGEST) text = text.substring(0, LONGEST);
    }

    /** Nobody said anything; these are our words. */
    public static NoticeAnswer of(String text) {
        return new NoticeAnswer(null, null, text, null, null);
    }
}
