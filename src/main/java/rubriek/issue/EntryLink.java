package rubriek.issue;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.NormalLink;

/**
 * The link that an entry is about: its own address, not those in its text.
 *
 * @param entry its id
 * @param hash of the normal form
 * @param source as the entry names it
 */
record EntryLink(
        String entry, String url, String hash, @Nullable String source) {

    static Stream<EntryLink> of(Entry entry) {
        return entry.match(new LinkOfEntry()).stream().map(url -> of(entry, url));
    }

    private static EntryLink of(Entry entry, String url) {
        var source = entry instanceof Link link
                        && link.source() != null
                        && !link.source().isBlank()
                ? link.source()
                : null;
        var id = Objects.requireNonNull(entry.id(), "a stored entry has an id");
        return new EntryLink(id, url, NormalLink.of(url).hash(), source);
    }
}
