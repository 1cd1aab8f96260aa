package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts pieces on pages one after the other. Each is tried in several ways, in more or fewer columns and with pages that end a few lines
 * early, and the way that leaves no few lines for a last page is taken.
 */
final class Composer {

    /** What the first choice of columns is worth. */
    private static final double OTHER_COLUMNS = 8;

    private static final double LEAST_ROOM = 6 * Format.LINE;

    /** A run of short pieces begins below another when the page has this much room. */
    private static final double ROOM_TO_BEGIN = Format.HEIGHT * 0.35;

    /** A piece begins below a run of short ones when they leave this much of the page. */
    private static final double ROOM_FOR_PIECE = Format.HEIGHT * 0.5;

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean afterRun;

    List<Sheet> sheets() {
        return sheets;
    }

    /**
     * Nothing but what belongs there begins on the first page, which has the contents.
     *
     * @param casts of one piece, in each number of columns that it may have, the best first
     */
    void add(List<Cast> casts) {
        var start = casts.get(0).piece().start();
        if (start == Piece.Start.FRONT && !sheets.isEmpty() && addTo(0, casts, Double.MAX_VALUE)) return;
        var room = start == Piece.Start.BELOW ? ROOM_TO_BEGIN : afterRun ? ROOM_FOR_PIECE : Double.MAX_VALUE;
        afterRun = start == Piece.Start.BELOW;
        if (sheets.size() > 1 && addTo(sheets.size() - 1, casts, room)) return;
        sheets.addAll(best(casts, new Sheet()));
    }

    /**
     * Begins a piece on a page that others stand on.
     *
     * @param beginning the room that it needs to go on overleaf
     * @return false when there is no room
     */
    private boolean addTo(int number, List<Cast> casts, double beginning) {
        var sheet = sheets.get(number);
        var room = sheet.room(Attempt.BETWEEN_PIECES);
        var piece = casts.get(0).piece().start() == Piece.Start.PAGE;
        if (room < (piece ? Math.max(beginning, needs(casts)) : LEAST_ROOM)) return false;
        var set = best(casts, sheet);
        if (set.size() > 1 && room < beginning) return false;
        sheets.set(number, set.get(0));
        sheets.addAll(set.subList(1, set.size()));
        return true;
    }

    /** What a piece needs on the page that it begins on. */
    private static double needs(List<Cast> casts) {
        var opening = casts.get(0).opening();
        return LEAST_ROOM + (opening == null ? 0 : opening.height());
    }

    private static List<Sheet> best(List<Cast> casts, Sheet start) {
        Attempt best = null;
        var least = Double.MAX_VALUE;
        for (var choice = 0; choice < casts.size(); choice++) {
            for (var attempt : new Attempts(casts.get(choice), start)) {
                var cost = attempt.cost() + choice * OTHER_COLUMNS;
                if (cost >= least) continue;
                best = attempt;
                least = cost;
                if (attempt.pleases() && choice == 0) return best.sheets();
            }
        }
        return Objects.requireNonNull(best).sheets();
    }
}
