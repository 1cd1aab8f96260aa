package rubriek.edition;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import rubriek.edition.print.PdfRenderer;
import rubriek.issue.Entry;
import rubriek.media.Media;
import rubriek.shared.Links;
import rubriek.support.ApplicationTest;
import rubriek.support.Golden;
import rubriek.support.Kinds;
import rubriek.support.Sample;
import rubriek.support.Tagged;

/** The editions of number 9 and of every kind of entry, to the letter (M-13). Renewed by {@code -Drubriek.golden=renew}; the difference is then reviewed. */
@ApplicationTest
class GoldenTest {

    private final Media media;

    GoldenTest(Media media) {
        this.media = media;
    }

    /** Of an installation whose address does not depend on the port that the tests run on. */
    private Editions editions() {
        return new Editions(new Links("https://delinde.example"), new PdfRenderer(), media);
    }

    @Test
    void the_mail_of_number_9_is_as_reviewed_M_13() {
        var mail = editions().mail(Sample.newsletter(), Sample.number9());
        Golden.compare("edition/number9.mail.html", mail.html());
        Golden.compare("edition/number9.mail.txt", mail.text());
    }

    @Test
    void the_page_of_number_9_is_as_reviewed_M_13() {
        Golden.compare(
                "edition/number9.web.html",
                editions().web(Sample.newsletter(), Sample.number9()).html());
    }

    @Test
    void every_kind_of_entry_is_as_reviewed_in_every_edition_M_13() throws Exception {
        var issue = Sample.issue(List.of(Sample.section("Alles", Kinds.full().toArray(Entry[]::new))));
        var mail = editions().mail(Sample.newsletter(), issue);
        Golden.compare("edition/kinds.mail.html", mail.html());
        Golden.compare("edition/kinds.mail.txt", mail.text());
        Golden.compare(
                "edition/kinds.web.html",
                editions().web(Sample.newsletter(), issue).html());
        Golden.compare("edition/kinds.print.txt", tags(editions().print(Sample.newsletter(), issue)));
        Golden.compare("edition/kinds.magazine.txt", tags(editions().magazine(Sample.newsletter(), issue)));
    }

    /** What is read aloud, each line with its tags. */
    private static String tags(PrintEdition edition) throws IOException {
        try (var pdf = Loader.loadPDF(edition.pdf())) {
            return Tagged.nodes(pdf).stream()
                    .filter(node -> !node.text().isBlank())
                    .map(node -> node.path() + " " + node.text().strip() + "\n")
                    .collect(Collectors.joining());
        }
    }
}
