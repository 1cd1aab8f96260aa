package rubriek.edition;

import org.jspecify.annotations.Nullable;

/**
 * A picture with what is said of it.
 *
 * @param picture null when this edition cannot show it
 * @param alt what it shows, in words; null for decoration
 * @param credit "Beeld: Sem de Wit"
 * @param description what a picture full of detail says
 * @param more where the description is read, when it does not stand here
 */
record FigureBlock(
        @Nullable String anchor,
        @Nullable Picture picture,
        @Nullable String alt,
        @Nullable Passage caption,
        @Nullable String credit,
        @Nullable Passage description,
        @Nullable More more) {

    /** Whether anything stands below the picture. */
    public boolean captioned() {
        return caption != null || credit != null || description != null;
    }
}
