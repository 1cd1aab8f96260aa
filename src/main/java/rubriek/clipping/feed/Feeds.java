package rubriek.clipping.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** The feeds of a newsletter: adding one, seeing how it fares, reading it now, letting it go. Languages are those of the words. */
@ApplicationScoped
public class Feeds {

    private final FeedLedger ledger;
    private final FeedReader reader;
    private final Newsletters newsletters;
    private final Validation validation;

    Feeds(FeedLedger ledger, FeedReader reader, Newsletters newsletters, Validation validation) {
        this.ledger = ledger;
        this.reader = reader;
        this.newsletters = newsletters;
        this.validation = validation;
    }

    /**
     * Reads it once and keeps it; also one that cannot be reached just now, which is tried again.
     *
     * @throws Refused {@code feed-not-found} for an address that is no feed and names none; {@code feed-taken}
     */
    public Added add(String newsletter, FeedDraft draft, String by, Locale language) {
        validation.check(draft);
        newsletters.get(newsletter);
        var reading = reader.read(draft.url(), null, null);
        if (reading.outcome().hopeless()) throw Refused.unprocessable("feed-not-found", draft.url());
        return ledger.add(newsletter, draft, reading, by, language);
    }

    /** The first added first. */
    public Page<FeedView> list(String newsletter, PageRequest page, Locale language) {
        return ledger.list(newsletter, page, language);
    }

    /** @throws rubriek.shared.Missing when there is none by that id */
    public FeedView get(String newsletter, UUID id, Locale language) {
        return ledger.get(newsletter, id, language);
    }

    /** Reads it now, whenever it is due. */
    public FeedView refresh(String newsletter, UUID id, Locale language) {
        read(ledger.claim(newsletter, id));
        return ledger.get(newsletter, id, language);
    }

    /** No more items come; those that came stay. */
    public void delete(String newsletter, UUID id) {
        ledger.delete(newsletter, id);
    }

    /** Reads some of those that are due. @return how many */
    int readDue(int most) {
        var claims = ledger.claim(most);
        claims.forEach(this::read);
        return claims.size();
    }

    private void read(FeedLedger.Claim claim) {
        ledger.record(claim.id(), reader.read(claim.url(), claim.etag(), claim.lastModified()));
    }

    /** @param fresh false when there was a feed at that address already */
    public record Added(FeedView feed, boolean fresh) {}
}
