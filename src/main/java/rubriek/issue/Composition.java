package rubriek.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.Refused;

/**
 * Changes to the sections of an issue as functions of the old ones: putting in, taking out, moving. Positions are counted
 * from 1; null is the end.
 */
final class Composition {

    private final List<Section> sections;

    private Composition(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    static Composition of(List<Section> sections) {
        return new Composition(sections);
    }

    List<Section> sections() {
        return sections;
    }

    /** The same, with an id at every section and entry that had none yet. */
    Composition named() {
        return new Composition(sections.stream().map(Composition::named).toList());
    }

    Section section(String id) {
        return sections.stream()
                .filter(s -> id.equals(s.id()))
                .findFirst()
                .orElseThrow(() -> new Missing("section", id));
    }

    /** The id of the section that has this id, or else this title. */
    Optional<String> sectionCalled(String name) {
        return sections.stream()
                .filter(s -> name.equals(s.id()))
                .findFirst()
                .or(() -> sections.stream().filter(s -> sameTitle(s, name)).findFirst())
                .map(s -> Objects.requireNonNull(s.id(), "a stored section has an id"));
    }

    private static boolean sameTitle(Section section, String name) {
        return section.title()
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(name.strip().toLowerCase(Locale.ROOT));
    }

    /** @throws Refused {@code id-taken} when a section or an entry has this id */
    Composition withFree(String id) {
        if (holds(id)) throw Refused.conflict("id-taken", id);
        return this;
    }

    private boolean holds(String id) {
        return find(id).isPresent() || sections.stream().anyMatch(s -> id.equals(s.id()));
    }

    Entry entry(String id) {
        return find(id).orElseThrow(() -> new Missing("entry", id));
    }

    Optional<Entry> find(String id) {
        return sections.stream()
                .flatMap(s -> s.all().stream())
                .filter(e -> id.equals(e.id()))
                .findFirst();
    }

    Composition withSection(Section section, @Nullable Integer position) {
        return new Composition(inserted(sections, section, position));
    }

    Composition replaceSection(String id, Section other) {
        section(id);
        return eachSection(s -> id.equals(s.id()) ? other : s);
    }

    Composition withoutSection(String id) {
        section(id);
        return new Composition(sections.stream().filter(s -> !id.equals(s.id())).toList());
    }

    Composition withEntry(String section, Entry entry, @Nullable Integer position) {
        var into = section(section);
        return replaceSection(section, into.with(inserted(into.all(), entry, position)));
    }

    /**
     * With these entries at the end of a section; those without an id are given one.
     *
     * @throws Refused {@code id-taken} when a section or an entry has the id of one of them
     */
    Composition withEntries(String section, List<Entry> entries) {
        var more = this;
        for (var entry : entries) {
            var id = Objects.requireNonNullElseGet(entry.id(), Composition::newId);
            more = more.withFree(id).withEntry(section, entry.withId(id), null);
        }
        return more;
    }

    Composition replaceEntry(String id, Entry other) {
        entry(id);
        return eachSection(s ->
                s.with(s.all().stream().map(e -> id.equals(e.id()) ? other : e).toList()));
    }

    Composition withoutEntry(String id) {
        entry(id);
        return eachSection(
                s -> s.with(s.all().stream().filter(e -> !id.equals(e.id())).toList()));
    }

    /** @param position its place in the other section (or in its own, once it has been taken out) */
    Composition moveEntry(String id, String section, @Nullable Integer position) {
        return withoutEntry(id).withEntry(section, entry(id), position);
    }

    private Composition eachSection(UnaryOperator<Section> change) {
        return new Composition(sections.stream().map(change).toList());
    }

    private static Section named(Section section) {
        var entries = section.all().stream()
                .map(e -> e.id() == null ? e.withId(newId()) : e)
                .toList();
        var id = Objects.requireNonNullElseGet(section.id(), Composition::newId);
        return new Section(id, section.title(), section.isNumbered(), section.introduction(), entries);
    }

    /** Never a digit first, so that it is an anchor in every form. */
    static String newId() {
        return "e" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static <T> List<T> inserted(List<T> all, T one, @Nullable Integer position) {
        var most = all.size() + 1;
        if (position != null && (position < 1 || position > most)) {
            throw Refused.unprocessable("position-out-of-range", position, most);
        }
        var more = new ArrayList<>(all);
        more.add(position == null ? all.size() : position - 1, one);
        return more;
    }
}
