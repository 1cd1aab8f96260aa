package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;

/** Sends lanes on their way, each at the pace of all. */
@ApplicationScoped
class Trips {

    private final Books books;
    private final Pace pace;
    private final Ending ending;

    Trips(Books books, Pace pace, Ending ending) {
        this.books = books;
        this.pace = pace;
        this.ending = ending;
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
