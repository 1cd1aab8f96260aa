package rubriek.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
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

    /** For which subscription the copy was made: its own header first, then what the provider says of its envelope. */
    Optional<UUID> of(Complaint complaint) {
        var original = complaint.original();
        return uris(original)
                .flatMap(uri -> waysOut.byUri(uri).stream())
                .findFirst()
                .or(() -> original.first("message-id").flatMap(id -> copies.byMessageId(bare(id))))
                .or(() -> original.first("return-path").flatMap(sender -> copies.byEnvelopeSender(bare(sender))))
                .or(() -> complaint
                        .report()
                        .first("original-mail-from")
                        .flatMap(sender -> copies.byEnvelopeSender(bare(sender))));
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
