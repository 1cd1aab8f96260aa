package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.Refused;
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

    /**
     * @return the whole issue, the new section in its place, last when the draft names none
     * @throws Refused {@code id-taken}
     * @throws rubriek.shared.Invalid also when the issue is full
     */
    public Placed add(String newsletter, int number, SectionDraft draft, @Nullable Integer expected, Hand by) {
        validation.check(draft);
        desk.mustHaveMedia(desk.newsletter(newsletter), draft);
        var id = draft.id() == null ? Composition.newId() : draft.id();
        UnaryOperator<Composition> what = c -> c.withFree(id)
                .withSection(draft.withoutEntries(id), draft.position())
                .withEntries(id, draft.all());
        var change = new Desk.Change(what, expected, by);
        return new Placed(desk.change(newsletter, number, change), id);
    }

    /** @throws Missing when there is none by that id */
    public Placed get(Place place) {
        var issue = desk.issue(place.newsletter(), place.number());
        Composition.of(issue.content().sections()).section(place.id());
        return new Placed(issue.view(desk.newsletter(place.newsletter())), place.id());
    }

    /**
     * Changes title, numbering, introduction and entries; moves it when a position is given.
     *
     * @throws Refused {@code id-taken} when an entry has the id of what stands elsewhere in the issue
     */
    public Placed change(Place place, UnaryOperator<SectionDraft> draft, @Nullable Integer expected, Hand by) {
        UnaryOperator<Composition> what = c -> changed(c, place, draft);
        return new Placed(
                desk.change(place.newsletter(), place.number(), new Desk.Change(what, expected, by)), place.id());
    }

    /** Takes the section and its entries out, and returns the issue without them. */
    public IssueView delete(Place place, @Nullable Integer expected, Hand by) {
        return desk.change(
                place.newsletter(), place.number(), new Desk.Change(c -> c.withoutSection(place.id()), expected, by));
    }

    private Composition changed(Composition before, Place place, UnaryOperator<SectionDraft> change) {
        var id = place.id();
        var old = before.section(id);
        var draft = validation.check(change.apply(
                new SectionDraft(old.id(), old.title(), old.isNumbered(), old.introduction(), null, old.all())));
        if (!draft.all().equals(old.all())) desk.mustHaveMedia(desk.newsletter(place.newsletter()), draft);
        var section = draft.withoutEntries(id);
        var emptied = draft.position() == null
                ? before.replaceSection(id, section)
                : before.withoutSection(id).withSection(section, draft.position());
        return emptied.withEntries(id, draft.all());
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
