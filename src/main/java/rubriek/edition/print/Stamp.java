package rubriek.edition.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Dates the document by its content instead of by the clock, so that the same page gives the same bytes: they can be told
 * by a hash and cached. PDF/A wants the date in the information dictionary and in the XMP metadata to be the same.
 */
final class Stamp {

    private static final Pattern CREATED = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*");

    private Stamp() {}

    static void set(PDDocument pdf, PrintPage page) throws IOException {
        var date = page.about().date().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(date));
        pdf.setDocumentId((long) page.html().hashCode());
        var catalog = pdf.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var dated = CREATED.matcher(xmp).replaceFirst(DateTimeFormatter.ISO_INSTANT.format(date));
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }
}
