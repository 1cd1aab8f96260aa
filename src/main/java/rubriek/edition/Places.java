package rubriek.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.shared.Links;
import rubriek.shared.Markdown.Reference;

/**
 * Where the sections and entries of an issue stand, for references from one to another: on the same page, on a page of their own, or, in a
 * mail, on the pages of the web. What an edition does not show has no place.
 *
 * @param pages the addresses of the entries that have a page of their own, for the page of the issue
 * @param begun the entries of which this edition shows the beginning, because their own page has the rest
 */
record Places(Map<String, Reference> byId, Map<String, String> pages, Set<String> begun) {

    /** @param issue whole: also with what the edition does not show */
    static Places of(IssueView issue, EditionKind edition, Addresses at) {
        var pieces = Pieces.of(issue, at);
        return switch (edition) {
            case MAIL -> filled(pieces.issue(), at.issue(), pages(pieces), Map.of(), Set.of());
            case WEB -> {
                var begun = begun(pieces);
                var elsewhere = pages(pieces);
                elsewhere.keySet().retainAll(begun);
                yield filled(pieces.issue(), "", elsewhere, pages(pieces), begun);
            }
            case PRINT -> filled(issue.shownIn(edition), "", Map.of(), Map.of(), Set.of());
        };
    }

    /** As the page of one entry sees them. */
    static Places around(Entry piece, Pieces pieces, Addresses at) {
        var elsewhere = pages(pieces);
        var id = Objects.requireNonNull(piece.id());
        elsewhere.put(id, "#" + Links.anchor(id));
        return filled(pieces.issue(), at.issue(), elsewhere, Map.of(), Set.of());
    }

    /**
     * @param page where what stands nowhere else stands; empty for the page that asks
     * @param elsewhere where others stand
     */
    private static Places filled(
            IssueView shown, String page, Map<String, String> elsewhere, Map<String, String> pages, Set<String> begun) {
        var places = new HashMap<String, Reference>();
        for (var section : shown.sections()) {
            places.put(section.id(), new Reference(page + "#" + HtmlSection.anchor(section.id()), section.title()));
            for (var entry : section.entries()) {
                var id = entry.id();
                if (id == null) continue;
                var place = elsewhere.getOrDefault(id, page + "#" + Links.anchor(id));
                places.put(id, new Reference(place, title(entry, section.title())));
            }
        }
        return new Places(Map.copyOf(places), Map.copyOf(pages), Set.copyOf(begun));
    }

    private static Map<String, String> pages(Pieces pieces) {
        var pages = new HashMap<String, String>();
        for (var piece : pieces.all()) pages.put(Objects.requireNonNull(piece.id()), pieces.page(piece));
        return pages;
    }

    private static Set<String> begun(Pieces pieces) {
        var begun = new HashSet<String>();
        for (var piece : pieces.all()) if (Pieces.isLong(piece)) begun.add(Objects.requireNonNull(piece.id()));
        return begun;
    }

    private static String title(Entry entry, String otherwise) {
        var title = Objects.requireNonNullElse(entry.title(), "");
        return title.isBlank() ? otherwise : title;
    }

    Optional<Reference> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** The address of an entry's own page; null for one that has none, and where nothing leads there. */
    @Nullable
    String page(@Nullable String id) {
        return id == null ? null : pages.get(id);
    }

    /** Whether only the beginning stands here. */
    boolean begins(Entry entry) {
        var id = entry.id();
        return id != null && begun.contains(id);
    }
}
