package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sends copies on their way, at the pace of all. */
@ApplicationScoped
class Trips {

    private final Books books;
    private final Relays relays;
    private final DiskWatch disk;
    private final Oddities oddities;
    private final Bell bell;
    private final Ending ending;

    Trips(Books books, Relays relays, DiskWatch disk, Oddities oddities, Bell bell, Ending ending) {
        this.books = books;
        this.relays = relays;
        this.disk = disk;
        this.oddities = oddities;
        this.bell = bell;
        this.ending = ending;
    }

    /** Those who carry the copies of this writer. */
    Crew crew(Copywriter writer) {
        return relays.of(writer.domain()).of(writer.mailed());
    }

    /** Why nobody is to begin at all, if so: what leaves could not be written down. */
    Optional<Trouble> obstacle() {
        return disk.full();
    }

    /** Nobody could go on for this. */
    void hindered(Trouble why) {
        bell.hindered(why);
    }

    /** What whoever looks at a dispatch that goes on may wonder about. */
    Optional<Trouble> remark() {
        return oddities.remark();
    }

    /** When what cannot go on for want of room is looked at again. */
    Instant soon(Crew crew) {
        return crew.atTheLatest();
    }

    /** To be closed when its batch is put down. That a relay is slow is told on the dispatch while it lasts. */
    Trip begin(UUID dispatch, Copywriter writer, Crew crew) {
        crew.begin();
        return new Trip(books, writer, crew, lane -> watched(dispatch, lane), ending);
    }

    private Lane watched(UUID dispatch, Lane lane) {
        return oddities.watched(lane, () -> oddities.remark().ifPresent(why -> books.remark(dispatch, why)));
    }

    /** How much such a trip claims at once. */
    Portion portion(Crew crew) {
        return new Portion(crew.rate());
    }
}
