package rubriek.issue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.Layout;

/**
 * What an issue says: an immutable tree that rendering, checks and revisions are functions of.
 *
 * @param subject of the mail; null for the one that is made of the newsletter's title, the number and the period
 * @param preheader the line that a mailbox shows behind the subject
 * @param introduction Markdown
 * @param cover the picture on the front of a magazine
 */
public record IssueContent(
        @Nullable String subject,
        @Nullable String preheader,
        @Nullable String introduction,
        @Nullable Layout layout,
        @Nullable Image cover,
        List<Section> sections) {

    static final IssueContent EMPTY = new IssueContent(null, null, null, null, null, List.of());

    public IssueContent {
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
    }

    /** How many entries there are in all sections. */
    int entries() {
        return sections.stream().mapToInt(s -> s.all().size()).sum();
    }

    /** The entries of all sections, in order. */
    Stream<Entry> all() {
        return sections.stream().flatMap(s -> s.all().stream());
    }

    /** Whether both say the same, also where one says in so many words what goes without saying in the other. */
    boolean saysWhat(IssueContent other) {
        return with(inFull(sections)).equals(other.with(inFull(other.sections)));
    }

    private static List<Section> inFull(List<Section> sections) {
        return sections.stream()
                .map(s -> new Section(s.id(), s.title(), s.isNumbered(), s.introduction(), s.all()))
                .toList();
    }

    IssueContent withoutLayout() {
        return new IssueContent(subject, preheader, introduction, null, cover, sections);
    }

    IssueContent with(List<Section> others) {
        return new IssueContent(subject, preheader, introduction, layout, cover, others);
    }
}
