package rubriek.edition;

import org.junit.jupiter.api.Test;
import rubriek.edition.print.PdfRenderer;
import rubriek.media.Media;
import rubriek.shared.Links;
import rubriek.support.DatabaseTest;
import rubriek.support.Golden;
import rubriek.support.Sample;

/** The editions of number 9, to the letter (M-13). Renewed by {@code -Drubriek.golden=renew}; the difference is then reviewed. */
@DatabaseTest
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
}
