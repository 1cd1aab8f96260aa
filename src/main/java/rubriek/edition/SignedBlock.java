package rubriek.edition;

import org.jspecify.annotations.Nullable;
import rubriek.issue.Signature;

/**
 * An editorial or a column with its words.
 *
 * @param column whether it is a column
 * @param signature "— Joke de Wit, hoofdredacteur"
 * @param authorNote who the author is; an editorial has none
 */
record SignedBlock(
        Head head,
        boolean column,
        @Nullable Picture portrait,
        @Nullable Passage body,
        @Nullable String signature,
        @Nullable Passage authorNote,
        @Nullable More more) {

    static @Nullable String signed(@Nullable Signature signature, EditionMessages words) {
        return signature == null ? null : "— " + Head.listed(words, signature.name(), signature.role());
    }
}
