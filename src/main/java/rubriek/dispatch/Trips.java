package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sends lanes on their way, each at the pace of all. */
@ApplicationScoped
class Trips {

    private final Books books;
    private final Pace pace;
    private final DiskWatch disk;
    private final Oddities oddities;
    private final Bell bell;
    private final Ending ending;

    Trips(Books books, Pace pace, DiskWatch disk, Oddities oddities, Bell bell, Ending ending) {
        this.books = books;
        this.pace = pace;
        this.disk = disk;
        this.oddities = oddities;
        this.bell = bell;
        this.ending = ending;
    }

    /** Why nobody is to begin at all, if so: what leaves could not be written down. */
    Optional<Trouble> obstacle() {
        return disk.full();
    }

    /** Nobody could go on for this. */
    void hindered(Trouble why) {
        bell.hindered(why);
    }

    /** A lane whose slowness is told on the dispatch while it lasts. */
    Lane watched(UUID dispatch, Lane lane) {
        return oddities.watched(lane, () -> oddities.remark().ifPresent(why -> books.remark(dispatch, why)));
    }

    /** What whoever looks at a dispatch that goes on may wonder about. */
    Optional<Trouble> remark() {
        return oddities.remark();
    }

    /** When what cannot go on for want of room is looked at again. */
    Instant soon() {
        return pace.atTheLatest();
    }

    Trip begin(Copywriter writer, Lane lane) {
        pace.begin();
        return new Trip(books, pace, writer, lane, ending);
    }

    /** How much such a trip claims at once. */
    Portion portion() {
        return new Portion(pace.relayRate());
    }

    /** A batch was put down. */
    void end() {
        pace.end();
    }
}
