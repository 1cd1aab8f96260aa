package rubriek.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;

/**
 * What an outcome makes of a delivery.
 *
 * @param code the server's reply code, where it said anything
 * @param text the server's words, or in {@link KeptWords kept words} what broke the conversation
 * @param nextTryAt when a queued one may be tried again
 * @param fault whose fault it is that it is not there yet, or never will be
 * @param relay that carried it; null where nobody knows any more
 */
record Settlement(
        DeliveryState state,
        @Nullable Integer code,
        @Nullable String enhanced,
        @Nullable String text,
        @Nullable Instant nextTryAt,
        @Nullable Fault fault,
        @Nullable String relay) {

    private static final int LONGEST = 1_000;
    private static final int SHORT = 500;

    Settlement {
        if (text != null && text.length() > LONGEST) text = text.substring(0, LONGEST);
    }

    Settlement(
            DeliveryState state,
            @Nullable Integer code,
            @Nullable String enhanced,
            @Nullable String text,
            @Nullable Instant nextTryAt,
            @Nullable Fault fault) {
        this(state, code, enhanced, text, nextTryAt, fault, null);
    }

    /** Sent with an answer or without one, refused for now or for good, given up (T-02, T-03, T-05). */
    static Settlement of(Outcome outcome, int attempts, RetrySchedule schedule, Instant now) {
        return switch (outcome.meaning()) {
            case SENT -> as(DeliveryState.SENT, outcome, null);
            case PERMANENT -> as(DeliveryState.FAILED, outcome, null);
            case UNKNOWN -> as(DeliveryState.UNKNOWN, outcome, null);
            case TEMPORARY, RETRYABLE ->
                schedule.next(attempts, soon(outcome), now)
                        .map(next -> as(DeliveryState.QUEUED, outcome, next))
                        .orElseGet(() -> as(DeliveryState.FAILED, outcome, null));
        };
    }

    /** The same without the reader's address, which servers like to repeat: it must not outlive the person here (G-07). */
    Settlement without(EmailAddress reader) {
        return text == null
                ? this
                : new Settlement(state, code, enhanced, hidden(text, reader), nextTryAt, fault, relay);
    }

    /** The same, carried by this relay. */
    Settlement by(String name) {
        return new Settlement(state, code, enhanced, text, nextTryAt, fault, name);
    }

    /** Words of a server without the address of this reader. */
    static String hidden(String text, EmailAddress reader) {
        var hidden = text;
        for (var spelling : List.of(reader.value(), reader.wire()))
            hidden = Pattern.compile(spelling, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(hidden)
                    .replaceAll("recipient");
        return hidden;
    }

    /** Whether a server said it, and for good. */
    boolean permanent() {
        return code != null && code >= 500;
    }

    /** What was said, as one line of at most 500 characters. */
    String words() {
        var line = Stream.of(code, enhanced, text)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return line.substring(0, Math.min(line.length(), SHORT));
    }

    /** The same, as it is kept among other words: what a server said is in quotation marks. */
    String quoted() {
        return code == null ? words() : KeptWords.quoted(words());
    }

    private static Settlement as(DeliveryState state, Outcome outcome, @Nullable Instant nextTryAt) {
        var reply = outcome.answer();
        return new Settlement(
                state,
                reply.map(Reply::code).orElse(null),
                reply.flatMap(Reply::enhanced).orElse(null),
                reply.map(Reply::text).or(() -> reason(outcome)).orElse(null),
                nextTryAt,
                fault(state, outcome));
    }

    private static boolean soon(Outcome outcome) {
        return outcome instanceof Outcome.Lost
                || outcome.answer().filter(Fault::greylisted).isPresent();
    }

    /** Before a recipient was named, and once all of it was asked for, nothing is said of the recipient. */
    private static @Nullable Fault fault(DeliveryState state, Outcome outcome) {
        if (state != DeliveryState.FAILED && state != DeliveryState.QUEUED) return null;
        if (outcome instanceof Outcome.Undeliverable) return Fault.LIMIT;
        var told = outcome.answer()
                .filter(answer -> !answer.positive())
                .map(Fault::of)
                .orElse(Fault.TRANSPORT);
        var ofNobody = outcome instanceof Outcome.Refused refused
                && (refused.stage() == Stage.MAIL || refused.stage() == Stage.DATA);
        return ofNobody && told != Fault.TRANSPORT ? Fault.SENDER : told;
    }

    private static Optional<String> reason(Outcome outcome) {
        if (outcome instanceof Outcome.Lost lost) return Optional.of(lost.reason());
        if (outcome instanceof Outcome.Undeliverable cannot) return Optional.of(cannot.reason());
        return Optional.empty();
    }
}
