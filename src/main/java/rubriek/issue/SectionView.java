package rubriek.issue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section as it is shown.
 *
 * @param number its place among the numbered sections, counted from 1; null when it is not numbered
 */
public record SectionView(
        String id,
        @Nullable Integer number,
        String title,
        boolean numbered,
        @Nullable String introduction,
        List<Entry> entries) {

    /** "1. Gezondheid", or the bare title when the section is not numbered. */
    public String heading() {
        return number == null ? title : number + ". " + title;
    }

    /** The same section with these entries. */
    public SectionView with(List<Entry> others) {
        return new SectionView(id, number, title, numbered, introduction, List.copyOf(others));
    }

    /** The same section under another number. */
    SectionView as(int other) {
        return new SectionView(id, other, title, numbered, introduction, entries);
    }

    /** Whether it has anything to read. */
    boolean saysSomething() {
        return !entries.isEmpty() || isIntroduced();
    }

    /** Whether any edition shows something of it. */
    boolean isShownSomewhere() {
        return isIntroduced()
                || entries.stream()
                        .anyMatch(entry -> Stream.of(EditionKind.values()).anyMatch(entry::shownIn));
    }

    private boolean isIntroduced() {
        return introduction != null && !introduction.isBlank();
    }
}
