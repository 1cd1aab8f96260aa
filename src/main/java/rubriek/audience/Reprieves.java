package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import rubriek.audience.Crowds.Doing;
import rubriek.shared.EmailAddress;
import rubriek.shared.Validation;

/**
 * Takes back as a set what refusals of the copies of one dispatch silenced. What stood before, what somebody else wants silent since, and who was
 * erased stay as they are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reprieves {

    private final SuppressionRepository suppressions;
    private final SuppressionSteps steps;
    private final Validation validation;

    Reprieves(SuppressionRepository suppressions, SuppressionSteps steps, Validation validation) {
        this.suppressions = suppressions;
        this.steps = steps;
        this.validation = validation;
    }

    /**
     * Doing it again lifts what was silenced since. Each person's ledger tells of it.
     *
     * @param why kept with each
     * @param by whose doing it is
     * @param at the moment that stands with each, in microseconds, by which they are found
     * @return how many addresses may be mailed again
     */
    public int lift(UUID dispatch, LiftDraft why, String by, Instant at) {
        validation.check(why);
        var lifted = new ArrayList<UUID>();
        var addresses = new ArrayList<EmailAddress>();
        for (var one : suppressions.madeBy(dispatch)) {
            if (suppressions.lift(one.id(), dispatch, why.reason(), at) == 0) continue;
            lifted.add(one.id());
            addresses.add(new EmailAddress(one.email()));
        }
        steps.lifted(lifted, addresses, new Doing(by, "dispatch " + dispatch, at));
        return lifted.size();
    }
}
