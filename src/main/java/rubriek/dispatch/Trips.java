package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;

/** Sends copies on their way, at the pace of all. */
@ApplicationScoped
class Trips {

    private final Books books;
    private final Relays relays;
    private final Ending ending;

    Trips(Books books, Relays relays, Ending ending) {
        this.books = books;
        this.relays = relays;
        this.ending = ending;
    }

    /** Those who carry the copies of this writer. */
    Crew crew(Copywriter writer) {
        return relays.of(writer.domain());
    }

    /** To be closed when its batch is put down. */
    Trip begin(Copywriter writer, Crew crew) {
        crew.begin();
        return new Trip(books, writer, crew, ending);
    }

    /** How much such a trip claims at once. */
    Portion portion(Crew crew) {
        return new Portion(crew.rate());
    }
}
