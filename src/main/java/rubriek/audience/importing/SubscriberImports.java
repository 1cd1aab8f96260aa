package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private final Sources sources;
    private final ImportRounds rounds;
    private final Validation validation;
    private final Surroundings surroundings;

    SubscriberImports(
            ImportRepository imports,
            Lists lists,
            Sources sources,
            ImportRounds rounds,
            Validation validation,
            Surroundings surroundings) {
        this.imports = imports;
        this.lists = lists;
        this.sources = sources;
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
        var id = surroundings.newId();
        imports.begin(id, target.id(), draft, by, surroundings.now().truncatedTo(ChronoUnit.MICROS));
        try {
            store(id, draft, file);
            look(id, draft);
        } catch (IOException | RuntimeException no) {
            imports.discard(id);
            throw no;
        }
        rounds.wake();
        return view(imports.withId(id), Locale.ENGLISH);
    }

    private void mustNotBeInFuture(@Nullable ConsentDraft consent) {
        if (consent != null
                && consent.at() != null
                && consent.at().isAfter(surroundings.now().plus(LEEWAY)))
            throw Refused.unprocessable("consent-in-future");
    }

    private void store(UUID id, ImportDraft draft, InputStream file) throws IOException {
        var census = new Census();
        var total = 0L;
        var place = 0;
        for (var part = file.readNBytes(ImportRepository.PART);
                part.length > 0;
                part = file.readNBytes(ImportRepository.PART)) {
            total += part.length;
            if (total > surroundings.settings().mostOctets().asLongValue()) throw new TooLarge();
            census.look(part, part.length);
            imports.part(id, place++, part);
        }
        if (total == 0) throw Refused.unprocessable("import-empty-file");
        imports.received(id, total, draft.format() == FileFormat.CSV ? census.charset(known(draft.charset())) : null);
    }

    private static @Nullable String known(@Nullable String charset) {
        return charset == null ? null : Charset.forName(charset).name();
    }

    /** Reads the head of the file, so that what can be said at once is said at once. */
    private void look(UUID id, ImportDraft draft) throws IOException {
        try (var opened = sources.open(imports.raw(id))) {
            var rows = opened.rows();
            var columns = new Columns(draft.mapping());
            var found = rows.table() ? columns.of(rows.columns()) : columnsOf(columns, rows.next());
            mustShowConsent(draft.consent(), found);
            var views = rows.table()
                    ? found.stream()
                            .map(c -> new ColumnView(c.heading(), c.becomes()))
                            .toList()
                    : List.<ColumnView>of();
            imports.queue(id, views, rows instanceof CsvFile csv ? String.valueOf(csv.delimiter()) : null);
        }
    }

    private static List<Column> columnsOf(Columns columns, @Nullable Row first) {
        if (first == null) throw Refused.unprocessable("import-empty-file");
        if (first.fault() != null) throw Refused.unprocessable("import-unreadable");
        var all = new ArrayList<Column>();
        for (var name : first.names()) all.add(columns.of(name));
        if (all.stream().noneMatch(c -> c.field() == Field.EMAIL))
            throw Refused.unprocessable("import-without-address", "");
        return all;
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

    /** @throws Refused {@code import-over} when there is nothing left to stop */
    public ImportView cancel(UUID id, Locale language) {
        imports.withId(id);
        if (!imports.cancel(id, surroundings.now())) throw Refused.conflict("import-over");
        return get(id, language);
    }

    /**
     * Carries out what was a dry run.
     *
     * @throws Refused {@code import-not-rehearsed}; {@code import-file-gone} when it is too long ago
     */
    public ImportView start(UUID id, Locale language) {
        imports.withId(id);
        if (!imports.hasFile(id)) throw Refused.conflict("import-file-gone");
        if (!imports.carryOut(id)) throw Refused.conflict("import-not-rehearsed");
        rounds.wake();
        return get(id, language);
    }

    /**
     * Takes a whole import back, in the background.
     *
     * @param by whose doing it is, for the ledger
     * @throws Refused {@code import-running}; {@code import-undo-over} when it is too long ago, was done, or was a dry run
     */
    public ImportView undo(UUID id, String by, Locale language) {
        var standing = imports.withId(id);
        if (!standing.state().over()) throw Refused.conflict("import-running");
        if (ImportViews.undoUntil(standing, surroundings.settings().undoWithin())
                        .filter(until -> until.isAfter(surroundings.now()))
                        .isEmpty()
                || !imports.undo(id, by)) throw Refused.conflict("import-undo-over");
        rounds.wake();
        return get(id, language);
    }

    private ImportView view(StoredImport file, Locale language) {
        var list = lists.get(file.list()).slug();
        var until = ImportViews.undoUntil(file, surroundings.settings().undoWithin())
                .orElse(null);
        return ImportViews.of(file, list, until, imports.skips(file.id(), 0, ImportViews.SHOWN), language);
    }
}
