package rubriek.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rubriek.audience.WaysOut;
import rubriek.dispatch.SentCopies;

/**
 * Leads from a complaint to the copy that it is about, by what only that copy carried (F-02, F-04). Never by the reader's address: anybody
 * can write that in a report, and providers take it out (B-03).
 */
@ApplicationScoped
class Trail {

    private static final Pattern URI = Pattern.compile("<([^<>]*)>");

    private final WaysOut waysOut;
    private final SentCopies copies;

    Trail(WaysOut waysOut, SentCopies copies) {
        this.waysOut = waysOut;
        this.copies = copies;
    }

    /**
     * For whom a copy was made.
     *
     * @param certain whether the report shows what stands in the header of the copy or on its envelope alone. The link stands at the foot
     *     too, and whoever the copy was passed on to could write a report of it: that takes the reader off the list, which they can undo,
     *     and no more
     */
    record Found(UUID subscription, boolean certain) {}

    /** The copy itself, where its Message-ID or its envelope is shown and its records are kept: its link names the reader alone. */
    Optional<SentCopies.Sent> copy(Complaint complaint) {
        var original = complaint.original();
        return original.first("message-id")
                .flatMap(id -> copies.byMessageId(bare(id)))
                .or(() -> original.first("return-path").flatMap(sender -> copies.byEnvelopeSender(bare(sender))))
                .or(() -> complaint
                        .report()
                        .first("original-mail-from")
                        .flatMap(sender -> copies.byEnvelopeSender(bare(sender))));
    }

    /** By its own header first, then by what the provider says of its envelope. */
    Optional<Found> of(Complaint complaint) {
        return inHeader(complaint)
                .map(subscription -> new Found(subscription, true))
                .or(() -> named(complaint.original(), uri -> !isMail(uri)).map(s -> new Found(s, false)));
    }

    private Optional<UUID> inHeader(Complaint complaint) {
        return named(complaint.original(), Trail::isMail)
                .or(() -> copy(complaint).map(SentCopies.Sent::subscription));
    }

    private Optional<UUID> named(Fields original, Predicate<String> which) {
        return uris(original)
                .filter(which)
                .flatMap(uri -> waysOut.byUri(uri).stream())
                .findFirst();
    }

    private static boolean isMail(String uri) {
        return uri.regionMatches(true, 0, "mailto:", 0, 7);
    }

    /** Of the header by which a list is left (RFC 2369 section 2: blanks inside of the brackets come from folding). */
    private static Stream<String> uris(Fields original) {
        return original.all("list-unsubscribe").stream()
                .flatMap(value -> URI.matcher(value).results())
                .map((MatchResult found) -> found.group(1).replaceAll("\\s", ""));
    }

    private static String bare(String value) {
        return value.replaceAll("^<|>$", "");
    }
}
