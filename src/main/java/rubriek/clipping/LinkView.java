package rubriek.clipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.fetch.Answer;
import rubriek.clipping.fetch.Failure;
import rubriek.clipping.fetch.Fetched;
import rubriek.clipping.fetch.Redirect;

/**
 * What is known of a link.
 *
 * @param status of HTTP; null when there was no answer
 * @param finalUrl of a link that moved for good: the address to write instead; else the one that answered; null without an answer
 * @param reason why there was no answer, a code: {@code time-out}, {@code no-such-host}, {@code forbidden-address} and so on
 * @param checkedAt when somebody last looked
 */
public record LinkView(
        LinkState state,
        @Nullable Integer status,
        @Nullable String finalUrl,
        @Nullable String reason,
        Instant checkedAt) {

    static LinkView of(Fetched fetched, Instant now) {
        var state = LinkState.of(fetched);
        if (fetched instanceof Answer answer)
            return new LinkView(state, answer.status(), finalUrl(state, answer), null, now);
        return new LinkView(state, null, null, ((Failure) fetched).fault().word(), now);
    }

    /** Where the permanent part of the way ends: what is temporary behind it is nobody's new address. */
    private static String finalUrl(LinkState state, Answer answer) {
        if (state != LinkState.REDIRECTED) return answer.address();
        return answer.redirects().stream()
                .takeWhile(Redirect::permanent)
                .reduce((first, second) -> second)
                .map(Redirect::to)
                .orElse(answer.address());
    }
}
