package rubriek.issue.check;

import java.util.List;
import rubriek.issue.SectionView;

/** A section holds enough to be one. The only section of an issue has no other that its one entry could go to: of that nothing is said. */
final class SectionRule implements Rule {

    @Override
    public List<String> codes() {
        return List.of("section-empty", "section-of-one");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        var sections = manuscript.issue().sections();
        for (var s = 0; s < sections.size(); s++) {
            var place = Place.of("sections[" + s + "]", sections.get(s).title());
            if (isEmpty(sections.get(s))) found.advise("section-empty", place);
            if (sections.size() > 1 && sections.get(s).entries().size() == 1) found.advise("section-of-one", place);
        }
        if (sections.stream().anyMatch(section -> section.entries().size() < 2)) found.leave("section-of-one");
    }

    private static boolean isEmpty(SectionView section) {
        var introduction = section.introduction();
        return section.entries().isEmpty() && (introduction == null || introduction.isBlank());
    }
}
