package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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

    Candidates candidates(StoredImport file, boolean table) {
        var newsletter = newsletters.get(lists.get(file.list()).newsletterId());
        var sent = file.createdAt().truncatedTo(ChronoUnit.MICROS);
        var moments = new Moments(ZoneId.of(newsletter.timeZone()));
        return new Candidates(hash, moments, file.choices().consent(), sent, table);
    }

    Bulk bulk() {
        return bulk;
    }

    Instant now() {
        return clock.instant();
    }
}
