package rubriek.dispatch.refusal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rubriek.dispatch.Reply;

/**
 * Whose fault a refusal is (B-05). In doubt it is ours: nobody loses their newspaper because a server dislikes its sender. It is not
 * told whether the refusal is for good; the reply's own first digit tells that.
 */
public enum Fault {
    /** There is no such address, or no mail goes to its host: it will not be there tomorrow either. */
    @JsonProperty("address")
    ADDRESS,
    /** The mailbox is there and takes nothing: full, disabled, too busy. It may be emptied. */
    @JsonProperty("mailbox")
    MAILBOX,
    /** The sender, what was sent, or how fast: policy, reputation, authentication, content. Nothing that the reader could help. */
    @JsonProperty("sender")
    SENDER,
    /** On the way, or at the server as a whole: it was away, busy, going round in circles. */
    @JsonProperty("transport")
    TRANSPORT,
    /**
     * Of nobody who was asked: the relay cannot carry such a mail (letters beyond ASCII, its size), or there is no mail to be made. Never said of
     * a reply (I-02).
     */
    @JsonProperty("limit")
    LIMIT;

    private static final int CLOSING = 421;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * Judged by its enhanced code (RFC 3463) and what large providers publish about theirs, then by its words, then by its basic code
     * (RFC 5321 section 4.2.3).
     *
     * @param no a reply of 400 or more
     */
    public static Fault of(Reply no) {
        return StatusCode.of(no)
                .flatMap(code -> code.fault(no))
                .or(() -> Phrases.fault(no.text()))
                .orElseGet(() -> basic(no.code()));
    }

    /**
     * Whether a server only wants us to be slower, or to come back when its opinion of us has improved: 421, or 4.7.z (T-09). A 421 with a code
     * of its own that says otherwise, such as 4.3.2, is about the connection alone.
     */
    public static boolean tooFast(Reply no) {
        if (no.permanent() || no.positive() || Phrases.greylisted(no) || relayDenied(no.text())) return false;
        return StatusCode.of(no).map(StatusCode::policy).orElseGet(() -> no.code() == CLOSING || of(no) == SENDER);
    }

    /** Whether a server only waits to see whether we come back, as it does with everybody it does not know. */
    public static boolean greylisted(Reply no) {
        return Phrases.greylisted(no);
    }

    /** Whether these are the words of a relay that does not know us, at whatever provider the reader is. */
    public static boolean relayDenied(String words) {
        return Phrases.RELAY_DENIED.matcher(words).find();
    }

    /** The word for it in the API and in the database. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for any other word */
    public static Fault ofWord(String word) {
        return found(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Optional<Fault> found(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** What 550 says without a word of its own is said of unknown, full and blocked mailboxes alike. */
    private static Fault basic(int code) {
        return switch (code) {
            case 551, 556 -> ADDRESS;
            case 450, 550, 552, 553 -> MAILBOX;
            default -> code < 500 ? TRANSPORT : SENDER;
        };
    }
}
