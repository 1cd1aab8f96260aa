package rubriek.edition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.shared.Markup;

/** How one edition renders what stands in a section: each kind of entry, by a fragment of its own, or nothing to leave it out. */
interface HtmlBlocks extends Entry.Cases<Optional<Markup>> {

    /** The introduction of the section, if it has one. */
    @Nullable
    Markup introduction(@Nullable String source);
}
