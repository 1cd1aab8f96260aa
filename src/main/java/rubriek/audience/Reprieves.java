package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rubriek.audience.Crowds.Doing;
import rubriek.audience.SuppressionRepository.Made;
import rubriek.shared.EmailAddress;
import rubriek.shared.Validation;

/**
 * Takes back as a set what refusals of the copies of one dispatch silenced. What stood before, what somebody else wants silent since, and who was
 * erased stay as they are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reprieves {

    /** Few enough for one statement: what it costs grows with the square of them. */
    private static final int AT_A_TIME = 500;

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
        var doing = new Doing(by, "dispatch " + dispatch, at);
        var all = suppressions.madeBy(dispatch);
        var lifted = 0;
        for (var from = 0; from < all.size(); from += AT_A_TIME)
            lifted += lift(all.subList(from, Math.min(all.size(), from + AT_A_TIME)), dispatch, why, doing);
        return lifted;
    }

    /** The steps find those of them that were lifted at this moment. */
    private int lift(List<Made> some, UUID dispatch, LiftDraft why, Doing doing) {
        var ids = some.stream().map(Made::id).toList();
        var lifted = suppressions.lift(ids, dispatch, why.reason(), doing.at());
        steps.lifted(
                ids, some.stream().map(one -> new EmailAddress(one.email())).toList(), doing);
        return lifted;
    }
}
