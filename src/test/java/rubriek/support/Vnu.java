package rubriek.support;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML, asked about a page. */
public final class Vnu {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /**
     * This version of 2020 knows no logical properties, no {@code light-dark()} and no {@code :is()}; and Safari tells nobody of a list
     * without bullets unless its role says so. What it finds too new, every browser knows by now.
     */
    private static final Pattern IN_VAIN = Pattern.compile(
            "CSS: .*|The “list” role is unnecessary for element “[uo]l”\\."
                    + "|The “(inputmode|date)” (attribute|input type) is not supported in all browsers\\..*",
            Pattern.DOTALL);

    /** What mail programs ask for. */
    private static final Pattern OF_MAIL = Pattern.compile(
            ".*xmlns:[vo].*|The “(width|height|align|valign|border|bgcolor|cellpadding|cellspacing)” attribute on the .* is obsolete.*");

    /** Reading the schema takes longer than checking a page; it is read once. */
    private static final SimpleDocumentValidator CHECKER = checker();

    private Vnu() {}

    private static SimpleDocumentValidator checker() {
        var checker = new SimpleDocumentValidator(true, false, false);
        var faults = new ArrayList<String>();
        try {
            checker.setUpMainSchema(SCHEMA, collecting(faults));
        } catch (Exception e) {
            throw new AssertionError("the checker does not start", e);
        }
        if (!faults.isEmpty()) throw new AssertionError(faults);
        return checker;
    }

    /** What is wrong with a page, one line a fault. */
    public static synchronized List<String> faults(String html) {
        var faults = new ArrayList<String>();
        try {
            CHECKER.setUpValidatorAndParsers(collecting(faults), false, false);
            var source = new InputSource(new StringReader(html));
            source.setSystemId("https://delinde.example/");
            CHECKER.checkHtmlInputSource(source);
        } catch (Exception e) {
            throw new AssertionError("the checker itself failed", e);
        }
        return faults;
    }

    /** What is wrong with a mail, but for what only mail programs understand. */
    public static List<String> faultsOfMail(String html) {
        return faults(html).stream()
                .filter(fault -> !OF_MAIL.matcher(fault).matches())
                .toList();
    }

    private static ErrorHandler collecting(List<String> faults) {
        return new ErrorHandler() {

            @Override
            public void warning(SAXParseException warning) {
                error(warning);
            }

            @Override
            public void error(SAXParseException error) {
                if (!IN_VAIN.matcher(error.getMessage()).matches()) faults.add(error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                error(error);
            }
        };
    }
}
