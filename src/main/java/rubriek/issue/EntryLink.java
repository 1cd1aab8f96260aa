package rubriek.issue;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.NormalLink;

/**
 * A link of an entry: the one that it is about, or one in its text.
 *
 * @param entry its id
 * @param own whether it is the one that the entry is about
 * @param source as the entry names it, of the own one
 */
record EntryLink(
        String entry, String url, boolean own, @Nullable String source) {

    /** Of the normal form. */
    String hash() {
        return NormalLink.of(url).hash();
    }

    /** The own one first. */
    static Stream<EntryLink> of(Entry entry) {
        var id = Objects.requireNonNull(entry.id(), "a stored entry has an id");
        var own = entry.match(new LinkOfEntry()).stream().map(url -> new EntryLink(id, url, true, source(entry)));
        var others = WrittenLinks.in(entry).stream().map(link -> new EntryLink(id, link.url(), false, null));
        return Stream.concat(own, others);
    }

    private static @Nullable String source(Entry entry) {
        var named = entry instanceof Link link ? link.source() : null;
        return named == null || named.isBlank() ? null : named;
    }
}
