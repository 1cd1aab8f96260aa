package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.ImportState;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;

/** Changes of many people of a list at once: counting one, asking for it, stopping it and taking it back. */
@ApplicationScoped
public class BulkChanges {

    private final ChangeRepository changes;
    private final ChangeSteps steps;
    private final ChangeRounds rounds;
    private final Addressees addressees;
    private final BulkChangeSettings settings;
    private final Clock clock;

    BulkChanges(
            ChangeRepository changes,
            ChangeSteps steps,
            ChangeRounds rounds,
            Addressees addressees,
            BulkChangeSettings settings,
            Clock clock) {
        this.changes = changes;
        this.steps = steps;
        this.rounds = rounds;
        this.addressees = addressees;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins a change; it goes on in the background.
     *
     * @param by whose doing it is, for the ledger
     * @param language of the words about what is wrong with the filter
     * @throws Refused {@code bulk-whom}, {@code bulk-incomplete}, {@code bulk-same-list}, {@code list-unknown}, {@code segment-unknown},
     *     {@code filter-faulty}, {@code consent-missing}, {@code consent-in-future}
     */
    public BulkChangeView begin(String list, BulkChangeDraft draft, String by, Locale language) {
        var change = addressees.read(list, draft, by, now(), language);
        changes.begin(change);
        rounds.wake();
        return get(change.id());
    }

    /** How many people it would look at and change, without doing anything. @throws Refused as {@link #begin} */
    public BulkChangeView rehearse(String list, BulkChangeDraft draft, String by, Locale language) {
        var so = addressees.read(list, draft, by, now(), language);
        do so = steps.rehearse(so);
        while (so.state() != ImportState.FINISHED);
        return view(so, true);
    }

    /** @throws Missing when there is none by that id */
    public BulkChangeView get(UUID id) {
        return view(changes.withId(id), false);
    }

    /** The newest first. */
    public Page<BulkChangeView> of(String list, PageRequest page) {
        var id = addressees.list(list).id();
        var views = changes.of(id, page).stream().map(c -> view(c, false)).toList();
        return Page.of(views, page, changes.count(id));
    }

    /**
     * What was done so far stands until it is undone.
     *
     * @throws Refused {@code bulk-over} when there is nothing left to stop; {@code bulk-undoing}
     */
    public BulkChangeView cancel(UUID id) {
        mustNotBeUndone(changes.withId(id));
        if (!changes.cancel(id, now())) throw Refused.conflict("bulk-over");
        return get(id);
    }

    /**
     * Takes a whole change back, in the background, but for people who changed since.
     *
     * @param by whose doing it is, for the ledger
     * @throws Refused {@code bulk-running}, {@code bulk-undoing}; {@code bulk-undo-over} when it is too long ago or was done
     */
    public BulkChangeView undo(UUID id, String by) {
        var standing = changes.withId(id);
        mustNotBeUndone(standing);
        if (!standing.state().over()) throw Refused.conflict("bulk-running");
        var until = undoUntil(standing);
        if (until == null || !until.isAfter(now()) || !changes.undo(id, by)) throw Refused.conflict("bulk-undo-over");
        rounds.wake();
        return get(id);
    }

    private static void mustNotBeUndone(StoredChange standing) {
        if (standing.state() == ImportState.UNDOING) throw Refused.conflict("bulk-undoing");
    }

    private @Nullable Instant undoUntil(StoredChange change) {
        var finished = change.finishedAt();
        return finished == null || change.state() == ImportState.UNDONE ? null : finished.plus(settings.undoWithin());
    }

    private BulkChangeView view(StoredChange change, boolean counted) {
        var wish = change.wish();
        var tally = change.tally();
        return new BulkChangeView(
                counted ? null : change.id(),
                addressees.slug(change.list()),
                change.action(),
                wish.tag(),
                wish.field(),
                wish.value(),
                addressees.slugOrNone(wish.toList()),
                counted,
                counted ? null : change.state(),
                new BulkChangeView.BulkCounts(
                        tally.people(),
                        tally.changed(),
                        tally.people() - tally.changed() - tally.skipped(),
                        tally.skipped(),
                        tally.undone()),
                change.fault(),
                counted ? null : change.by(),
                counted ? null : change.createdAt(),
                change.startedAt(),
                change.finishedAt(),
                undoUntil(change));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
