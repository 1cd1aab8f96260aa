package rubriek.issue.check;

import java.util.List;
import rubriek.issue.EditionKind;

/** There is something to mail, and each entry has what its kind cannot do without. */
final class CompletenessRule implements Rule {

    @Override
    public List<String> codes() {
        return List.of(
                "issue-without-entries",
                "entry-without-title",
                "entry-without-link",
                "entry-without-text",
                "figure-without-picture",
                "event-without-start",
                "download-without-file",
                "contact-without-people");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var placed : manuscript.entries()) {
            placed.entry()
                    .match(Lacking.SOMETHING)
                    .forEach(lack -> found.block(lack.code(), placed.place().at(lack.field())));
        }
        if (manuscript.entries().stream().noneMatch(placed -> placed.entry().shownIn(EditionKind.MAIL)))
            found.block("issue-without-entries", Place.of("sections", ""));
    }
}
