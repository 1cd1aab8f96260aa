package rubriek.clipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Reads the pages behind clippings and fills in what is still empty: what an editor wrote stays. It waits for others and so opens no
 * transaction meanwhile; a clipping whose reader is gone is read by another.
 */
@ApplicationScoped
public class ClippingDetails {

    private final DetailsLedger ledger;
    private final PageDetails pages;

    ClippingDetails(DetailsLedger ledger, PageDetails pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /**
     * Reads the page now.
     *
     * @throws rubriek.shared.Missing when there is none by that id in this inbox
     */
    public ClippingView refresh(String newsletter, UUID id) {
        read(ledger.claim(newsletter, id));
        return ledger.get(newsletter, id);
    }

    /** Reads some of those that wait. @return how many */
    int readWaiting(int most) {
        var claims = ledger.claim(most);
        claims.forEach(this::read);
        return claims.size();
    }

    private void read(DetailsLedger.Claim claim) {
        ledger.record(claim, pages.of(claim.newsletter(), claim.url()));
    }
}
