package rubriek.edition.columns;

import java.util.Iterator;
import java.util.stream.IntStream;

/** The ways to set a piece in so many columns, the plainest first: each is tried when it is asked for. */
record Attempts(Cast cast, Sheet start) implements Iterable<Attempt> {

    private static final int MOST_LINES_SHORT = 8;

    /** Where boxes stand that the editor named no place for. */
    private static final double[] PLACES = {0.6, 0.9, 0.3, 0};

    @Override
    public Iterator<Attempt> iterator() {
        var places = cast.hasFreeBoxes() ? PLACES.length : 1;
        return IntStream.range(0, (MOST_LINES_SHORT + 1) * places)
                .mapToObj(number -> new Attempt(cast, start, number / places, PLACES[number % places]))
                .iterator();
    }
}
