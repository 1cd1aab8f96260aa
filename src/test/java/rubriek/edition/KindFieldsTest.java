package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.issue.Download;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.shared.Markdown;
import rubriek.support.ApplicationTest;
import rubriek.support.Kinds;
import rubriek.support.Sample;

/** No field of any kind of entry is forgotten. */
@ApplicationTest
class KindFieldsTest {

    /** What the web does not show, and why. */
    private static final Set<String> NOT_ON_THE_WEB = Set.of(
            "Attachment.shortAddress", // for paper, where an address is typed over
            "Download.shortAddress");

    private final Editions editions;

    KindFieldsTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void no_field_of_any_kind_is_left_over_on_the_web() throws Exception {
        for (var entry : Kinds.full()) {
            var page = Jsoup.parse(web(issue(entry)));
            var shown = spaced(page.text()) + " " + page.select("[alt]").eachAttr("alt");
            for (var said : texts(entry))
                assertTrue(
                        shown.contains(said.words()) || page.html().contains(said.raw()) || linked(page, said.raw()),
                        said + " in " + shown);
        }
    }

    @Test
    void paper_says_what_the_web_says_and_the_short_addresses_too() throws Exception {
        for (var entry : Kinds.full()) {
            var text = printed(issue(entry)).replaceAll("\\s|\u00AD|-", "");
            for (var said : Stream.concat(texts(entry).stream(), shortAddresses(entry))
                    .filter(said -> !said.raw().matches("(?s)https?://.*|.*\\[\\^.*|.*\\|.*|.*]\\(.*"))
                    .filter(said -> !said.field().matches("Image\\.alt|LinkForm.*|Link.language"))
                    .toList()) assertTrue(text.contains(said.words().replaceAll("\\s|-", "")), said + " in " + text);
        }
    }

    @Test
    void a_full_sample_leaves_no_field_out() throws Exception {
        for (var kind : Entry.class.getPermittedSubclasses())
            for (var field : kind.getRecordComponents()) {
                var said = new ArrayList<>();
                for (var entry : Kinds.full())
                    if (kind.isInstance(entry)) said.add(field.getAccessor().invoke(entry));
                var filled = said.stream().anyMatch(Objects::nonNull);
                var without = Set.of("hideIn", "media", "noLinkReason").contains(field.getName());
                assertTrue(filled || without, kind.getSimpleName() + "." + field.getName());
            }
    }

    @Test
    void there_is_a_sample_of_every_kind() {
        var kinds = Set.of(Entry.class.getPermittedSubclasses());
        for (var samples : List.of(Kinds.full(), Kinds.least(), Kinds.empty()))
            assertEquals(kinds, samples.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    private record Said(String field, String raw, String words) {}

    /** Every text in the fields of a record, as its reader would see it. */
    private static List<Said> texts(Object from) throws Exception {
        var found = new ArrayList<Said>();
        for (var field : from.getClass().getRecordComponents()) {
            var name = from.getClass().getSimpleName() + "." + field.getName();
            if (field.getName().equals("id") || NOT_ON_THE_WEB.contains(name)) continue;
            for (var value : values(field.getAccessor().invoke(from)))
                if (value instanceof String text) found.addAll(said(name, text));
                else if (value.getClass().isRecord()) found.addAll(texts(value));
        }
        return found;
    }

    private static List<Object> values(@Nullable Object value) {
        if (value == null) return List.of();
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }

    /** Without the marks of notes, whose numbers are counted anew. */
    private static List<Said> said(String field, String text) {
        var source = text.replaceAll("\\[\\^\\w+]:?", "");
        return Stream.of(source.split("\n+", -1))
                .filter(line -> !line.isBlank() && !line.startsWith("|-"))
                .flatMap(line -> line.startsWith("|") ? Stream.of(line.split("\\|", -1)) : Stream.of(line))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> new Said(
                        field,
                        part,
                        spaced(Markdown.of(part.replace("[](#k-artikel)", "")).words())))
                .flatMap(said -> said.words().contains("Lees vooral") ? Stream.empty() : Stream.of(said))
                .toList();
    }

    private static Stream<Said> shortAddresses(Entry entry) {
        if (entry instanceof Download d) return Stream.of(new Said("short", d.shortAddress(), d.shortAddress()));
        return Stream.empty();
    }

    private static boolean linked(Document page, String value) {
        return page.select("[href], [src], [lang]").stream()
                .anyMatch(e ->
                        List.of(e.attr("href"), e.attr("src"), e.attr("lang")).contains(value));
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static IssueView issue(Entry entry) {
        return Sample.issue(List.of(Sample.section("Rubriek", entry)));
    }

    private String web(IssueView issue) {
        return editions.web(Sample.newsletter(), issue).html();
    }

    private String printed(IssueView issue) throws Exception {
        try (var pdf = Loader.loadPDF(editions.print(Sample.newsletter(), issue).pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
