package rubriek.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The industry's judge of accessible and archivable PDFs. */
public final class VeraPdf {

    private VeraPdf() {}

    public static void assertPasses(PDFAFlavour flavour, byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var verdict = validator.validate(parser);
            assertTrue(verdict.isCompliant(), () -> verdict.getTestAssertions().toString());
        }
    }
}
