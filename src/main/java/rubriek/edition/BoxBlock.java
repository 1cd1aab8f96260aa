package rubriek.edition;

import org.jspecify.annotations.Nullable;
import rubriek.issue.BoxForm;

/**
 * A box, among the entries or in an article.
 *
 * @param placed whether the editor said which paragraph it follows
 */
record BoxBlock(
        Head head,
        boolean accent,
        boolean placed,
        @Nullable Passage body,
        @Nullable More more) {

    /** What the box is for, unless its title says so itself. */
    static @Nullable String kicker(@Nullable BoxForm form, String title, EditionMessages words) {
        if (form == null || form == BoxForm.INFO) return null;
        var word = words.boxForm(form);
        return title.regionMatches(true, 0, word, 0, word.length()) ? null : word;
    }
}
