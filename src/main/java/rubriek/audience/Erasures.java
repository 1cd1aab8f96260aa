package rubriek.audience;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erasing a person (GDPR article 17). What stays is a keyed hash of each address that they had, by which nobody but the person brings it
 * back, and the ledger, which knows the person by those hashes alone (G-07).
 */
@ApplicationScoped
@Transactional
public class Erasures {

    private final SubscriberRepository people;
    private final Register register;
    private final Suppressions suppressions;
    private final AddressChangeRepository changes;
    private final List<Forgetting> others;

    Erasures(
            SubscriberRepository people,
            Register register,
            Suppressions suppressions,
            AddressChangeRepository changes,
            @All List<Forgetting> others) {
        this.people = people;
        this.register = register;
        this.suppressions = suppressions;
        this.changes = changes;
        this.others = others;
    }

    /**
     * @param expected the version that was seen; null to erase whatever stands
     * @param by whose doing it is, for the ledger
     * @throws rubriek.shared.Missing when there is nobody by that id
     */
    public void erase(UUID subscriber, @Nullable Integer expected, String by) {
        var person = people.locked(subscriber);
        person.mustStandAt(expected);
        erase(person, by, "api");
    }

    /** @param person locked */
    void erase(Subscriber person, String by, String how) {
        var hashes = register.hashesOf(person);
        register.erase(person, by, how);
        hashes.forEach(suppressions::forget);
        changes.forget(hashes);
        others.forEach(other -> other.forget(hashes));
    }
}
