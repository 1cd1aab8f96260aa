package rubriek.edition.print;

import io.quarkus.qute.Engine;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import rubriek.edition.Palette;
import rubriek.edition.Theme;
import rubriek.newsletter.Brand;
import rubriek.newsletter.ThemeName;

/** Pages to print in tests: number 9 of a neighbourhood's newsletter, with the stylesheet that the program ships, and small ones. */
final class Printed {

    static final PdfRenderer RENDERER = new PdfRenderer();

    static final Instant DATE = Instant.parse("2021-09-07T08:00:00Z");

    private Printed() {}

    static PrintPage number9() {
        return number9(html());
    }

    static PrintPage number9(String html) {
        var about = new PrintPage.About(
                "nl", "Buurtkrant De Linde – Nummer 9", "Stichting De Linde", "Nieuws uit de buurt", DATE);
        return new PrintPage(html, Map.of("logo", bytes("/print/logo.svg")), about);
    }

    /** Number 9 as the template would have written it. */
    static String html() {
        return text("/print/number9.html").replace("{style}", style());
    }

    private static String style() {
        var brand = Brand.of(ThemeName.KLASSIEK, "#0b5f59");
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addNamespaceResolver(NamespaceResolver.builder("edition")
                        .resolve(word -> "pagina")
                        .build())
                .build()
                .parse(text("/templates/print/style.css"))
                .data("palette", Palette.of(brand))
                .data("theme", Theme.of(brand))
                .render();
    }

    /** A page with nothing but this body, in the program's style. */
    static PrintPage body(String body) {
        return new PrintPage(
                html().replaceFirst(
                                "(?s)<body>.*</body>",
                                "<body><h1>Proef</h1>" + Matcher.quoteReplacement(body) + "</body>"),
                Map.of(),
                new PrintPage.About("nl", "Proef", "", "Proef", DATE));
    }

    static PDDocument pdf(PrintPage page) throws IOException {
        return Loader.loadPDF(RENDERER.render(page));
    }

    /** All the text, as the eye goes over the pages. */
    static String textOf(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

    static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Printed.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
