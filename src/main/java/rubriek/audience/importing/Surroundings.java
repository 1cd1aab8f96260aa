package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import rubriek.audience.ListField;
import rubriek.audience.Lists;
import rubriek.newsletter.Newsletters;
import rubriek.shared.KeyedHash;

/** What imports have to know of the world around them. */
@ApplicationScoped
class Surroundings {

    private final Lists lists;
    private final Newsletters newsletters;
    private final KeyedHash hash;
    private final Bulk bulk;
    private final ImportSettings settings;
    private final Clock clock;
    private final Ids ids;

    Surroundings(
            Lists lists, Newsletters newsletters, KeyedHash hash, Bulk bulk, ImportSettings settings, Clock clock) {
        this.lists = lists;
        this.newsletters = newsletters;
        this.hash = hash;
        this.bulk = bulk;
        this.settings = settings;
        this.clock = clock;
        ids = new Ids(clock);
    }

    ImportSettings settings() {
        return settings;
    }

    UUID newId() {
        return ids.next();
    }

    /** What became of the headings is said when the file comes in, and stays so whatever the list asks by then. */
    Columns columns(StoredImport file) {
        var mapping = new HashMap<>(file.choices().mappingOrNone());
        if (file.format() != FileFormat.JSON_LINES)
            file.columns().forEach(column -> mapping.put(column.column(), column.becomes()));
        var fields =
                file.kind() == ImportKind.SUBSCRIBERS ? lists.get(file.onto()).fields() : List.<ListField>of();
        return new Columns(file.kind(), mapping, fields);
    }

    /** @param table whether apostrophes before formulas are taken off */
    RowReader reader(StoredImport file, boolean table) {
        var sent = file.createdAt().truncatedTo(ChronoUnit.MICROS);
        return file.kind() == ImportKind.SUPPRESSIONS
                ? new SilenceReader(
                        hash, new Moments(zone(file)), file.choices().reason(), sent)
                : new Candidates(
                        hash,
                        new Moments(zone(file)),
                        file.choices().consent(),
                        sent,
                        table,
                        lists.get(file.onto()).fields());
    }

    private ZoneId zone(StoredImport file) {
        if (file.list() == null) return ZoneOffset.UTC;
        return ZoneId.of(newsletters.get(lists.get(file.list()).newsletterId()).timeZone());
    }

    Bulk bulk() {
        return bulk;
    }

    Instant now() {
        return clock.instant();
    }
}
