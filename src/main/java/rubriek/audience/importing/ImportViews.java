package rubriek.audience.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Texts;

/** Shows an import in somebody's language. */
final class ImportViews {

    /** Skipped rows that stand in the answer itself. */
    static final int SHOWN = 20;

    private ImportViews() {}

    static ImportView of(
            StoredImport file,
            @Nullable String list,
            @Nullable Instant undoUntil,
            List<Batch.Skip> skips,
            Locale language) {
        var tally = file.tally();
        return new ImportView(
                file.id(),
                file.kind(),
                list,
                file.format(),
                file.dryRun(),
                file.state(),
                progress(file),
                new ImportView.Counts(
                        tally.rows(),
                        tally.added(),
                        tally.changed(),
                        tally.unchanged(),
                        tally.skipped(),
                        tally.suppressed()),
                file.format() == FileFormat.JSON_LINES ? List.of() : file.columns(),
                unused(file),
                file.choices().consent(),
                file.fault() == null ? null : words(language).get("fault." + file.fault()),
                file.by(),
                file.createdAt(),
                file.startedAt(),
                file.finishedAt(),
                undoUntil,
                undone(file, language),
                skipped(skips, language));
    }

    static List<SkippedRow> skipped(List<Batch.Skip> skips, Locale language) {
        var words = words(language);
        return skips.stream()
                .map(s -> new SkippedRow(s.line(), s.until(), s.reason(), s.field(), s.email(), words(s, words)))
                .toList();
    }

    private static String words(Batch.Skip skip, Texts words) {
        var code = skip.reason().word();
        if (skip.until() != null) {
            var behind = skip.until() - skip.line();
            return words.get(code + (behind == 1 ? ".until.one" : ".until"), skip.line(), skip.until(), behind);
        }
        return skip.field() == null ? words.get(code) : words.get(code + ".named", skip.field());
    }

    /** What somebody took the trouble to name as to be ignored is no surprise to them. */
    private static List<String> unused(StoredImport file) {
        var mapping = file.choices().mappingOrNone();
        return file.columns().stream()
                .filter(column -> column.ignored()
                        && !column.column().isBlank()
                        && !mapping.containsKey(column.column().strip()))
                .map(column -> Columns.cut(column.column()))
                .limit(Columns.MOST_UNUSED)
                .toList();
    }

    private static @Nullable UndoneView undone(StoredImport file, Locale language) {
        if (file.state() != ImportState.UNDOING && file.state() != ImportState.UNDONE) return null;
        var undone = file.undone();
        var stayed = undone.stayed();
        var said = words(language)
                .get(
                        "undone." + file.kind().word(),
                        undone.removed(),
                        undone.restored(),
                        stayed.left(),
                        stayed.active(),
                        stayed.changed());
        return undone.said(said);
    }

    /** Nothing when it did nothing that could be undone. */
    static Optional<Instant> undoUntil(StoredImport file, Duration within) {
        var finished = file.finishedAt();
        var did = !file.dryRun() && file.state() != ImportState.UNDONE;
        return did && finished != null ? Optional.of(finished.plus(within)) : Optional.empty();
    }

    private static int progress(StoredImport file) {
        if (file.state() == ImportState.FINISHED || file.state() == ImportState.UNDONE) return 100;
        return file.octets() == 0 ? 0 : (int) Math.min(99, file.readOctets() * 100 / file.octets());
    }

    private static Texts words(Locale language) {
        return Texts.of("subscriber-import", language);
    }
}
