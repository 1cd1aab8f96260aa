package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** The entries of an issue, one by one; each change is a save of the whole issue, with its revision. */
@ApplicationScoped
@Transactional
public class Entries {

    private final Desk desk;
    private final Validation validation;

    Entries(Desk desk, Validation validation) {
        this.desk = desk;
        this.validation = validation;
    }

    /**
     * Puts a new entry into a section.
     *
     * @param section where to, by its id
     * @param draft with an id of its own, or without one to be given one
     * @param position counted from 1; the end when null
     * @return the entry with its id, and the issue it now stands in
     * @throws Refused {@code id-taken}
     * @throws rubriek.shared.Invalid also when the issue is full
     */
    public Placed add(
            Sections.Place section, Entry draft, @Nullable Integer position, @Nullable Integer expected, Hand by) {
        var valid = validated(section.newsletter(), draft);
        var entry = valid.id() == null ? valid.withId(Composition.newId()) : valid;
        var change = new Desk.Change(
                c -> c.withFree(String.valueOf(entry.id())).withEntry(section.id(), entry, position), expected, by);
        return new Placed(desk.change(section.newsletter(), section.number(), change), entry);
    }

    /** @throws rubriek.shared.Missing when there is none by that id */
    public Placed get(Sections.Place place) {
        var issue = desk.issue(place.newsletter(), place.number());
        var entry = Composition.of(issue.content().sections()).entry(place.id());
        return new Placed(issue.view(desk.newsletter(place.newsletter())), entry);
    }

    /** Changes the entry where it stands, or replaces it by another, even of another kind; its id stays. */
    public Placed change(Sections.Place place, UnaryOperator<Entry> draft, @Nullable Integer expected, Hand by) {
        var change = new Desk.Change(c -> changed(c, place, draft), expected, by);
        var issue = desk.change(place.newsletter(), place.number(), change);
        return new Placed(issue, entry(issue, place.id()));
    }

    /** Moves the entry within its section or to another; its id, and so its anchor, stays. */
    public Placed move(Sections.Place place, MoveDraft to, @Nullable Integer expected, Hand by) {
        validation.check(to);
        var change = new Desk.Change(
                c -> c.moveEntry(place.id(), sectionOf(c, to, place.number()), to.position()), expected, by);
        var issue = desk.change(place.newsletter(), place.number(), change);
        return new Placed(issue, entry(issue, place.id()));
    }

    /** @return the issue without it */
    public IssueView delete(Sections.Place place, @Nullable Integer expected, Hand by) {
        return desk.change(
                place.newsletter(), place.number(), new Desk.Change(c -> c.withoutEntry(place.id()), expected, by));
    }

    private static String sectionOf(Composition composition, MoveDraft to, int issue) {
        return composition
                .sectionCalled(to.section())
                .orElseThrow(() -> Refused.unprocessable("section-unknown", to.section(), issue));
    }

    private Composition changed(Composition before, Sections.Place place, UnaryOperator<Entry> change) {
        var entry = validated(place.newsletter(), change.apply(before.entry(place.id())));
        var other = entry.id();
        if (other != null && !other.equals(place.id())) throw Refused.conflict("id-stays", place.id(), other);
        return before.replaceEntry(place.id(), entry.withId(place.id()));
    }

    private Entry validated(String newsletter, Entry draft) {
        validation.check(draft);
        desk.mustHaveMedia(desk.newsletter(newsletter), draft);
        return draft;
    }

    private static Entry entry(IssueView issue, String id) {
        return issue.sections().stream()
                .flatMap(s -> s.entries().stream())
                .filter(e -> id.equals(e.id()))
                .findFirst()
                .orElseThrow();
    }

    /** An entry, in its issue. */
    public record Placed(IssueView issue, Entry entry) {}
}
