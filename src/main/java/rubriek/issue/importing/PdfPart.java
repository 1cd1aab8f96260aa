package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the structure of a tagged PDF is made of: elements, and the words that they show, in the order of reading. */
sealed interface PdfPart {

    /**
     * Words on one line of a page, set in one way.
     *
     * @param line of the page, counted from 1 in the order of drawing
     * @param y of their baseline, in points from the top of the page
     */
    record Run(String text, double size, boolean bold, boolean italic, int page, int line, double y)
            implements PdfPart {

        boolean like(Run other) {
            return size == other.size && bold == other.bold && italic == other.italic;
        }
    }

    /**
     * An element.
     *
     * @param type its standard type: "P", "H3", "Link" (ISO 32000-1 14.8.4)
     * @param about what its attributes say
     */
    record Tag(String type, About about, List<PdfPart> parts) implements PdfPart {

        boolean is(String... types) {
            return Arrays.asList(types).contains(type);
        }

        boolean heading() {
            return type.matches("H[1-6]");
        }

        List<Tag> tags() {
            return parts.stream()
                    .filter(Tag.class::isInstance)
                    .map(Tag.class::cast)
                    .toList();
        }

        /** Itself and all elements in it. */
        Stream<Tag> all() {
            return Stream.concat(Stream.of(this), tags().stream().flatMap(Tag::all));
        }

        /** All its words but those of notes. */
        List<Run> runs() {
            var runs = new ArrayList<Run>();
            for (var part : parts) {
                if (part instanceof Run run && !run.text().isBlank()) runs.add(run);
                else if (part instanceof Tag tag && !tag.is("Note")) runs.addAll(tag.runs());
            }
            return runs;
        }

        /** What of it stands on the page where it begins: the heads of a table stand on each that it goes on to. */
        Tag onFirstPage() {
            var runs = runs();
            return runs.isEmpty() ? this : on(runs.get(0).page());
        }

        private Tag on(int page) {
            var kept = parts.stream()
                    .filter(part -> !(part instanceof Run run) || run.page() == page)
                    .map(part -> part instanceof Tag tag ? tag.on(page) : part)
                    .toList();
            return new Tag(type, about, kept);
        }

        /** Whether it shows nothing, as the end of a line does. */
        boolean empty() {
            return all().allMatch(tag -> tag.tags().size() == tag.parts().size());
        }

        String raw() {
            return runs().stream().map(Run::text).collect(Collectors.joining());
        }

        double size() {
            return runs().stream().mapToDouble(Run::size).max().orElse(0);
        }

        boolean bold() {
            return !runs().isEmpty() && runs().stream().allMatch(Run::bold);
        }

        boolean italic() {
            return !runs().isEmpty() && runs().stream().allMatch(Run::italic);
        }
    }

    /**
     * What the attributes of an element say.
     *
     * @param alt the words for a picture
     * @param kind of the entry that it is; null when the document does not say
     * @param numbering of a list: "Disc", "Decimal", "LowerAlpha"
     * @param url where a link leads
     * @param within whether it leads to a place in the document
     */
    record About(
            @Nullable String alt,
            @Nullable String kind,
            @Nullable String numbering,
            @Nullable String url,
            boolean within) {

        static final About NOTHING = new About(null, null, null, null, false);
    }
}
