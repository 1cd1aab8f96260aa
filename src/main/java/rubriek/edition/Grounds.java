package rubriek.edition;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The colours of a theme on a screen in one scheme, each {@code #rrggbb}. Every text keeps its contrast on every ground.
 *
 * @param paper round the sheet of a mail
 * @param card the sheet of a mail
 * @param page under the text of the web page
 * @param surface what stands out from the page: its head, its boxes
 * @param tint a box in a mail
 * @param line between things
 * @param field the edge of what can be pressed
 * @param ink text
 * @param muted what stands back: bylines, small print
 */
public record Grounds(
        String paper,
        String card,
        String page,
        String surface,
        String tint,
        String line,
        String field,
        String ink,
        String muted) {

    private Stream<Colour> all() {
        return Stream.of(paper, card, page, surface, tint).map(Colour::of);
    }

    /** The ground on which something light is hardest to read. */
    Colour lightest() {
        return all().max(Comparator.comparing(Colour::luminance)).orElseThrow();
    }

    /** The ground on which something dark is hardest to read. */
    Colour darkest() {
        return all().min(Comparator.comparing(Colour::luminance)).orElseThrow();
    }
}
