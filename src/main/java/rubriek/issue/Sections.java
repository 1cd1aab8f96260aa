package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.Validation;

/** The sections of an issue, one by one; each change is a save of the whole issue, with its revision. */
@ApplicationScoped
@Transactional
public class Sections {

    private final Desk desk;
    private final Validation validation;

    Sections(Desk desk, Validation validation) {
        this.desk = desk;
        this.validation = validation;
    }

    /** @return the whole issue, the new section in its place, last when the draft names none */
    public Placed add(String newsletter, int number, SectionDraft draft, @Nullable Integer expected, String by) {
        validation.check(draft);
        var id = Composition.newId();
        var section = new Section(id, draft.title(), draft.numbered(), draft.introduction(), List.of());
        var change = new Desk.Change(c -> c.withSection(section, draft.position()), expected, by);
        return new Placed(desk.change(newsletter, number, change), id);
    }

    /** The section as it would be sent back to change it: the ground of a merge patch. */
    public SectionDraft draft(String newsletter, int number, String id) {
        var section = Composition.of(desk.issue(newsletter, number).content().sections())
                .section(id);
        return new SectionDraft(section.title(), section.isNumbered(), section.introduction(), null);
    }

    /** Changes title, numbering and introduction; moves it when a position is given. */
    public IssueView change(Place place, SectionDraft draft, @Nullable Integer expected, String by) {
        validation.check(draft);
        var change = new Desk.Change(c -> changed(c, place.id(), draft), expected, by);
        return desk.change(place.newsletter(), place.number(), change);
    }

    /** Takes the section and its entries out. */
    public void delete(Place place, @Nullable Integer expected, String by) {
        desk.change(
                place.newsletter(), place.number(), new Desk.Change(c -> c.withoutSection(place.id()), expected, by));
    }

    private static Composition changed(Composition before, String id, SectionDraft draft) {
        var section = draft.as(id, before.section(id));
        return draft.position() == null
                ? before.replaceSection(id, section)
                : before.withoutSection(id).withSection(section, draft.position());
    }

    /**
     * One section or entry of one issue.
     *
     * @param id of the section or the entry
     */
    public record Place(String newsletter, int number, String id) {}

    /**
     * What was added, in its issue.
     *
     * @param id of the new section
     */
    public record Placed(IssueView issue, String id) {

        public SectionView section() {
            return issue.sections().stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Missing("section", id));
        }
    }
}
