package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import rubriek.shared.retention.Keeping;
import rubriek.shared.retention.RetentionRule;

/** New addresses whose mailbox did not answer in time, and those that did long ago. */
@ApplicationScoped
@Transactional
class OldAddressChanges implements RetentionRule {

    private final AddressChangeRepository changes;
    private final AudienceSettings settings;

    OldAddressChanges(AddressChangeRepository changes, AudienceSettings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "address-changes";
    }

    @Override
    public Keeping kept() {
        return Keeping.of(settings.confirmWithin());
    }

    @Override
    public long due(Instant before) {
        return changes.count("askedAt < ?1", before);
    }

    /** One statement: few people move, and only once in this time. */
    @Override
    public int remove(Instant before) {
        return (int) changes.forgetBefore(before);
    }
}
