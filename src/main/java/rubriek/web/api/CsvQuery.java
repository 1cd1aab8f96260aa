package rubriek.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import rubriek.shared.Csv;

/** How a CSV file is to be written, so that the reader's spreadsheet opens it as it is; a {@code @BeanParam} of each that we give. */
class CsvQuery {

    @Parameter(
            description =
                    "Between two cells: a comma, a semicolon (written %3B; what Excel expects where the comma is the decimal sign) or tab")
    @QueryParam("delimiter")
    @DefaultValue(",")
    String delimiter = ",";

    @Parameter(description = "true: a byte order mark in front, by which Excel knows UTF-8")
    @QueryParam("bom")
    @DefaultValue("false")
    String bom = "false";

    /** @throws BadParameter for a value that is none */
    Form form() {
        return new Form(csv(), Choice.yes("bom", bom));
    }

    private Csv csv() {
        return switch (delimiter) {
            case "," -> Csv.COMMA;
            case ";" -> new Csv(';');
            case "\t", "tab" -> new Csv('\t');
            default -> throw new BadParameter("delimiter", "one-of", ", ; tab");
        };
    }

    /** @param bom whether a byte order mark stands in front */
    record Form(Csv csv, boolean bom) {

        void begin(Writer out, List<String> headings) throws IOException {
            if (bom) out.write(Csv.BOM);
            out.write(csv.line(headings));
        }
    }
}
