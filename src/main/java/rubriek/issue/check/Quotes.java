package rubriek.issue.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotes of a text, in all their shapes: ‘…’ “…” „…“ «…» '…' "…". One may stand within another. A quote may go on
 * over paragraphs, each of which opens it again. An apostrophe is none: ’s avonds, collega’s, Kees’ fiets, ’90.
 */
final class Quotes {

    private static final Pattern CLIPPED_WORD = Pattern.compile(
            "(?:s|t|n|k|m|r|ie|er|em|tis|twas|cause|til)(?![\\p{L}\\p{N}]).*|\\d\\d(?!\\d).*", Pattern.DOTALL);

    private static final int AROUND = 24;

    private final Deque<Quote> open = new ArrayDeque<>();
    private Optional<String> lonely = Optional.empty();

    private Quotes() {}

    private enum Shape {
        SINGLE,
        DOUBLE,
        ANGLE
    }

    private record Quote(Shape shape, char sign, String where) {}

    /** @return the surroundings of the first quote that has no partner */
    static Optional<String> lonely(List<String> lines) {
        var quotes = new Quotes();
        lines.forEach(quotes::read);
        return quotes.lonely.or(
                () -> Optional.ofNullable(quotes.open.peekLast()).map(Quote::where));
    }

    private void read(String line) {
        var reopening = !open.isEmpty();
        for (var i = 0; i < line.length() && lonely.isEmpty(); i++) {
            var c = line.charAt(i);
            var shape = shape(c);
            if (shape == null) {
                if (!Character.isWhitespace(c)) reopening = false;
            } else if (reopening && isOpen(shape)) reopening = false;
            else meet(shape, line, i);
        }
    }

    private void meet(Shape shape, String line, int at) {
        if (isMeasure(line, at) || shape == Shape.SINGLE && isApostrophe(line, at)) return;
        if (closes(shape, line, at)) close(shape, line, at);
        else open.addLast(new Quote(shape, line.charAt(at), around(line, at)));
    }

    private void close(Shape shape, String line, int at) {
        if (isOpen(shape) && isPossessive(line, at) && closesLater(line, at)) return;
        if (!isOpen(shape)) {
            if (shape != Shape.SINGLE || !isPossessive(line, at)) lonely = Optional.of(around(line, at));
        } else if (open.getLast().shape() == shape) open.removeLast();
        else lonely = Optional.of(open.getLast().where());
    }

    private boolean closes(Shape shape, String line, int at) {
        var c = line.charAt(at);
        return switch (c) {
            case '”' -> !opensHere(line, at) || isOpen(shape);
            case '’' -> !opensHere(line, at);
            case '“' -> isOpenWith('„');
            case '‘' -> isOpenWith('‚');
            case '"', '«', '»' -> isOpen(shape);
            case '\'' -> isOpen(shape) ? !opensHere(line, at) : endsHere(line, at);
            default -> false; // „ and ‚ only open
        };
    }

    private boolean isOpen(Shape shape) {
        return open.stream().anyMatch(quote -> quote.shape() == shape);
    }

    private boolean isOpenWith(char sign) {
        return open.stream().anyMatch(quote -> quote.sign() == sign);
    }

    private static boolean opensHere(String line, int at) {
        return !isWordy(line, at - 1) && isWordy(line, at + 1);
    }

    private static boolean endsHere(String line, int at) {
        return at > 0 && !Character.isWhitespace(line.charAt(at - 1)) && !isWordy(line, at + 1);
    }

    /** Inside a word, or in the place of letters left out before one. */
    private static boolean isApostrophe(String line, int at) {
        var c = line.charAt(at);
        if (c != '’' && c != '\'' && c != '‘') return false;
        if (isWordy(line, at - 1) && isWordy(line, at + 1)) return true;
        if (at > 1 && line.charAt(at - 1) == 'n' && shape(line.charAt(at - 2)) == Shape.SINGLE)
            return true; // rock ’n’ roll
        var rest = line.substring(at + 1).toLowerCase(Locale.ROOT);
        return !isWordy(line, at - 1) && CLIPPED_WORD.matcher(rest).matches();
    }

    /** Behind the last letter of a name that hisses, before the word that it owns. */
    private static boolean isPossessive(String line, int at) {
        return at > 0
                && "sxzSXZ".indexOf(line.charAt(at - 1)) >= 0
                && at + 2 < line.length()
                && line.charAt(at + 1) == ' '
                && isWordy(line, at + 2);
    }

    /** Whether the next single quote in this line closes one too: ‘Kees’ fiets is weg’. */
    private static boolean closesLater(String line, int at) {
        for (var i = at + 1; i < line.length(); i++) {
            if (shape(line.charAt(i)) != Shape.SINGLE || isApostrophe(line, i)) continue;
            return line.charAt(i) != '‘' && !opensHere(line, i);
        }
        return false;
    }

    /** 5" and 5' are inches and feet. */
    private boolean isMeasure(String line, int at) {
        var c = line.charAt(at);
        return at > 0
                && Character.isDigit(line.charAt(at - 1))
                && (c == '"' && !isOpen(Shape.DOUBLE) || c == '\'' && !isOpen(Shape.SINGLE));
    }

    private static boolean isWordy(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }

    private static String around(String line, int at) {
        var from = Math.max(0, at - AROUND);
        var to = Math.min(line.length(), at + AROUND);
        return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
    }

    private static @Nullable Shape shape(char c) {
        return switch (c) {
            case '‘', '’', '‚', '\'' -> Shape.SINGLE;
            case '“', '”', '„', '"' -> Shape.DOUBLE;
            case '«', '»' -> Shape.ANGLE;
            default -> null;
        };
    }
}
