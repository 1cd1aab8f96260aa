package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Lists;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/**
 * Files of subscribers. A file is taken in whole and looked at before the answer; its rows are read in the background, one import at a
 * time, and what each import did can be taken back.
 */
@ApplicationScoped
public class SubscriberImports {

    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final ImportRepository imports;
    private final Lists lists;
    private final Intake intake;
    private final ImportRounds rounds;
    private final Validation validation;
    private final Surroundings surroundings;

    SubscriberImports(
            ImportRepository imports,
            Lists lists,
            Intake intake,
            ImportRounds rounds,
            Validation validation,
            Surroundings surroundings) {
        this.imports = imports;
        this.lists = lists;
        this.intake = intake;
        this.rounds = rounds;
        this.validation = validation;
        this.surroundings = surroundings;
    }

    /**
     * Takes a file in, however large, some of it at a time; its rows follow in the background.
     *
     * @param by whose doing it is, for the ledger
     * @throws TooLarge beyond the largest file
     * @throws Refused {@code consent-missing}, {@code consent-in-future}, and what {@link Columns} and the sources refuse
     */
    public ImportView take(String list, ImportDraft draft, InputStream file, String by) throws IOException {
        validation.check(draft);
        var target = lists.get(list);
        mustNotBeInFuture(draft.consent());
        var reading = new NewImport.Reading(draft.format(), draft.dryRun(), draft.charset(), draft.delimiter());
        var choices = new Choices(draft.mapping(), draft.consent(), null);
        var made = new NewImport(ImportKind.SUBSCRIBERS, target.id(), reading, choices, by);
        var id = intake.take(made, file, columns -> mustShowConsent(draft.consent(), columns));
        return view(imports.withId(id), Locale.ENGLISH);
    }

    private void mustNotBeInFuture(@Nullable ConsentDraft consent) {
        if (consent != null
                && consent.at() != null
                && consent.at().isAfter(surroundings.now().plus(LEEWAY)))
            throw Refused.unprocessable("consent-in-future");
    }

    private static void mustShowConsent(@Nullable ConsentDraft consent, List<Column> columns) {
        var stated = consent != null && consent.how() != null && !consent.how().isBlank();
        var byColumn = columns.stream().anyMatch(c -> c.field() == Field.CONSENT_AT || c.field() == Field.CONSENT_HOW);
        if (!stated && !byColumn) throw Refused.unprocessable("consent-missing");
    }

    /** @throws Missing when there is none by that id */
    public ImportView get(UUID id, Locale language) {
        return view(imports.withId(id), language);
    }

    /** The newest first. */
    public Page<ImportView> of(String list, PageRequest page, Locale language) {
        var target = lists.get(list).id();
        var views =
                imports.of(target, page).stream().map(i -> view(i, language)).toList();
        return Page.of(views, page, imports.count(target));
    }

    /**
     * Rows that were not taken, in the order of the file.
     *
     * @param behind the line of the last one before; 0 for the first ones
     */
    public List<SkippedRow> skipped(UUID id, long behind, int most, Locale language) {
        imports.withId(id);
        return ImportViews.skipped(imports.skips(id, behind, most), language);
    }

    /** @throws Refused {@code import-over} when there is nothing left to stop; {@code import-undoing} */
    public ImportView cancel(UUID id, Locale language) {
        mustNotBeUndone(imports.withId(id));
        if (!imports.cancel(id, surroundings.now())) throw Refused.conflict("import-over");
        rounds.wake(); // its file goes
        return get(id, language);
    }

    /**
     * Carries out what was a dry run.
     *
     * @throws Refused {@code import-not-rehearsed}; {@code import-file-gone} when it is too long ago
     */
    public ImportView start(UUID id, Locale language) {
        var standing = imports.withId(id);
        // what ran has no file any more, though some of it may stand a moment longer
        var ran = standing.state().over() && !standing.dryRun();
        if (ran || !imports.hasFile(id)) throw Refused.conflict("import-file-gone");
        if (!imports.carryOut(id)) throw Refused.conflict("import-not-rehearsed");
        rounds.wake();
        return get(id, language);
    }

    /**
     * Takes a whole import back, in the background.
     *
     * @param by whose doing it is, for the ledger
     * @throws Refused {@code import-running}, {@code import-undoing}; {@code import-undo-over} when it is too long ago, was done, or was a dry run
     */
    public ImportView undo(UUID id, String by, Locale language) {
        var standing = imports.withId(id);
        mustNotBeUndone(standing);
        if (!standing.state().over()) throw Refused.conflict("import-running");
        if (ImportViews.undoUntil(standing, surroundings.settings().undoWithin())
                        .filter(until -> until.isAfter(surroundings.now()))
                        .isEmpty()
                || !imports.undo(id, by)) throw Refused.conflict("import-undo-over");
        rounds.wake();
        return get(id, language);
    }

    private static void mustNotBeUndone(StoredImport standing) {
        if (standing.state() == ImportState.UNDOING) throw Refused.conflict("import-undoing");
    }

    ImportView view(StoredImport file, Locale language) {
        var list = file.list() == null ? null : lists.get(file.list()).slug();
        var until = ImportViews.undoUntil(file, surroundings.settings().undoWithin())
                .orElse(null);
        return ImportViews.of(file, list, until, imports.skips(file.id(), 0, ImportViews.SHOWN), language);
    }
}
