package rubriek.edition.columns;

import java.util.Optional;

/** Large letters for the beginning of a piece. */
@FunctionalInterface
public interface Initials {

    /**
     * A letter, with a quotation mark before it if it has one, as a picture.
     *
     * @param letters what is to be shown
     * @param top from the top of the first line to that of the letter, in points; so is the base line
     * @param height of the lines it stands beside
     * @return empty when the typeface does not have it
     */
    Optional<Initial> draw(String letters, double top, double baseline, double height);

    /**
     * @param picture its address; it is to be shown as high as the lines it stands beside
     * @param width in points
     */
    record Initial(String picture, double width) {}
}
