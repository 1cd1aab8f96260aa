package rubriek.dispatch;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import rubriek.audience.LiftDraft;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Sending issues: taking on a dispatch, seeing how far it is, and holding it. Words are in the language of the person who asks. */
@ApplicationScoped
@Transactional
public class Dispatches {

    /** For some hundred thousand of them. */
    private static final int SECONDS_TO_LIFT = 600;

    private final DispatchRepository dispatches;
    private final Scheduling scheduling;
    private final Control control;
    private final TakingBack takingBack;
    private final DispatchViews views;
    private final Validation validation;

    Dispatches(
            DispatchRepository dispatches,
            Scheduling scheduling,
            Control control,
            TakingBack takingBack,
            DispatchViews views,
            Validation validation) {
        this.dispatches = dispatches;
        this.scheduling = scheduling;
        this.control = control;
        this.takingBack = takingBack;
        this.views = views;
        this.validation = validation;
    }

    /**
     * Takes on a dispatch. It leaves at its moment by itself, also when the program was started anew in between.
     *
     * @throws Refused {@code checks-failed} with the blocking checks; {@code already-sent} when the issue has gone, or is to go, to one
     *     of these lists; {@code records-gone} when nobody can tell any more who got it
     */
    public DispatchView schedule(String newsletter, int number, DispatchDraft draft, String by, Locale language) {
        validation.check(draft);
        return views.of(scheduling.schedule(newsletter, number, draft, by, language), language);
    }

    /** The newest first. */
    public Page<DispatchView> list(PageRequest page, Locale language) {
        var items =
                dispatches.page(page).stream().map(d -> views.of(d, language)).toList();
        return Page.of(items, page, dispatches.count());
    }

    /** @throws Missing when there is none by that id */
    public DispatchView get(UUID id, Locale language) {
        return views.of(dispatches.withId(id), language);
    }

    /** Stands still from the next copies on. @throws Refused {@code cannot-pause} */
    public DispatchView pause(UUID id, Locale language) {
        return views.of(control.pause(id), language);
    }

    /** Sends the rest, and only the rest. @throws Refused {@code cannot-resume} */
    public DispatchView resume(UUID id, Locale language) {
        return views.of(control.resume(id), language);
    }

    /** Nobody else gets it; who is still queued stays so in the ledger. @throws Refused {@code cannot-cancel} */
    public DispatchView cancel(UUID id, Locale language) {
        return views.of(control.cancel(id), language);
    }

    /**
     * Takes back as a set what refusals of its copies silenced, such as those of a relay that was set up wrongly: these addresses may be mailed again, and their copies
     * are tried again as by {@link #retry}, unless the dispatch is over or only totals are kept of it. What came from elsewhere stays. Doing it again
     * lifts what was silenced since: refusals of copies that were in hand.
     *
     * @param by whose doing it is, for the ledger of each
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS_TO_LIFT)
    public DispatchView liftSuppressions(UUID id, LiftDraft why, String by, Locale language) {
        var back = takingBack.of(id, why, by);
        return views.of(dispatches.withId(id), language, back);
    }

    /**
     * Tries failed, or unknown copies again: all, or those of a fault or a part of an address. An unknown one goes with the same message id
     * and date, half an hour after it became so (T-05); until then it is left alone.
     *
     * @throws Refused {@code cannot-retry}; {@code records-gone} when only totals are kept
     */
    public DispatchView retry(UUID id, RetryDraft draft, Locale language) {
        validation.check(draft);
        var came = control.retry(id, draft.state().state(), draft.filter());
        return views.of(dispatches.withId(id), language, came);
    }
}
