package rubriek.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.shared.Links;
import rubriek.shared.Markdown.Reference;

/**
 * Where the sections and entries of an issue stand, for references from one to another: on the same page, or, in a mail, on the page of the
 * web. What an edition does not show has no place.
 */
record Places(Map<String, Reference> byId) {

    /** @param issue whole: also with what the edition does not show */
    static Places of(IssueView issue, EditionKind edition, Addresses at) {
        var inMail = edition == EditionKind.MAIL;
        var page = inMail ? at.issue() : "";
        var places = new HashMap<String, Reference>();
        for (var section : issue.shownIn(inMail ? EditionKind.WEB : edition).sections()) {
            places.put(section.id(), new Reference(page + "#" + HtmlSection.anchor(section.id()), section.title()));
            for (var entry : section.entries()) {
                var id = entry.id();
                if (id != null)
                    places.put(id, new Reference(page + "#" + Links.anchor(id), title(entry, section.title())));
            }
        }
        return new Places(Map.copyOf(places));
    }

    private static String title(Entry entry, String otherwise) {
        var title = Objects.requireNonNullElse(entry.title(), "");
        return title.isBlank() ? otherwise : title;
    }

    Optional<Reference> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }
}
