package rubriek.audience;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erasing a person (GDPR article 17). What stays is a keyed hash, by which nobody but the person brings the address back, and the
 * ledger, which knows the person by that hash alone (G-07).
 */
@ApplicationScoped
@Transactional
public class Erasures {

    private final SubscriberRepository people;
    private final Register register;
    private final Suppressions suppressions;
    private final List<Forgetting> others;

    Erasures(SubscriberRepository people, Register register, Suppressions suppressions, @All List<Forgetting> others) {
        this.people = people;
        this.register = register;
        this.suppressions = suppressions;
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
        var hashes = List.of(person.keyHash);
        register.erase(person, by, how);
        suppressions.forget(person);
        others.forEach(other -> other.forget(hashes));
    }
}
