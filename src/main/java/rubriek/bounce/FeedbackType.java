package rubriek.bounce;

import java.util.Arrays;
import java.util.List;

/**
 * What a provider reports (RFC 5965 section 7.3, RFC 6430). Whoever complains is off the list and stays silent, for {@code other} too: it
 * came because a reader minded our mail. {@code opt-out}, of the drafts of the standard and still sent, asks for the list
 * alone. A word that is not among these, such as {@code auth-failure} (RFC 6591), tells nothing of what a reader wants, so
 * nothing is done.
 */
enum FeedbackType {
    ABUSE("abuse"),
    FRAUD("fraud"),
    VIRUS("virus"),
    OTHER("other"),
    OPT_OUT("opt-out"),
    NOT_SPAM("not-spam"),
    UNKNOWN("");

    private final String word;

    FeedbackType(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** By the values of the one field that there may be; several that differ are no report. */
    static FeedbackType of(List<String> values) {
        var words = values.stream().map(ReceivedMail::word).distinct().toList();
        return Arrays.stream(values())
                .filter(type -> words.equals(List.of(type.word)))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
