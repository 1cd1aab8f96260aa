package rubriek.dispatch.dns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that receivers look at before they trust a sender.
 *
 * @param code stable: {@code reply-mx}, {@code bounce-mx}, {@code spf}, {@code dkim} (one for each key), {@code dmarc}, {@code alignment}, {@code relay-name}, {@code ehlo}, {@code bimi}
 * @param message what it is and what to do, in the language of the person who asks
 * @param found what is published
 * @param record what to publish instead; null when nothing is to be done, or when nobody can tell from here
 */
public record Finding(
        String code,
        State state,
        String message,
        List<String> found,
        @Nullable Paste record) {

    /** How it stands. */
    public enum State {
        @JsonProperty("good")
        GOOD,
        /** It works, and could be better. */
        @JsonProperty("advice")
        ADVICE,
        /** Receivers refuse mail for it, or put it away as spam. */
        @JsonProperty("wrong")
        WRONG,
        /** No name server answered. */
        @JsonProperty("unanswered")
        UNANSWERED,
        /** There is nothing to look at. */
        @JsonProperty("skipped")
        SKIPPED
    }

    /**
     * A record to paste into the zone.
     *
     * @param name in full, without the last dot
     * @param value without quotation marks
     */
    public record Paste(String name, String type, String value) {}
}
