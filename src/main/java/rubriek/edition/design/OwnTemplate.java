package rubriek.edition.design;

import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/**
 * A file of the designer's that stands in for one of the program's.
 *
 * @param file its path below the folder, the same as the packaged one's below {@code templates/}
 */
record OwnTemplate(String file, String text) implements TemplateLocation {

    /** By both names Qute asks for it: with its ending and without. */
    boolean answersTo(String id) {
        return id.equals(file) || id.equals(file.substring(0, file.lastIndexOf('.')));
    }

    @Override
    public Reader read() {
        return new StringReader(text);
    }

    /** What it is decides about escaping, so it is never left open. */
    @Override
    public Optional<Variant> getVariant() {
        var type = switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> Variant.TEXT_HTML;
            case "css" -> "text/css";
            default -> Variant.TEXT_PLAIN;
        };
        return Optional.of(Variant.forContentType(type));
    }
}
