package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.FileFormat;
import rubriek.audience.importing.ImportDraft;

/** A file of people in a form, {@code multipart/form-data} (RFC 7578), with how it is to be read beside it; a {@code @BeanParam}. */
class ImportForm {

    @Schema(description = "The file; its name says what it is: .csv, .txt, .jsonl, .ndjson or .xlsx")
    @RestForm
    @Nullable
    FileUpload file;

    /** Whatever came as a file, by any name. */
    @Schema(hidden = true)
    @RestForm(FileUpload.ALL)
    @Nullable
    List<FileUpload> all;

    @QueryParam("dryRun")
    @Nullable
    String dryRun;

    @Schema(description = "A JSON object of headings and what each becomes")
    @RestForm
    @Nullable
    String mapping;

    @Schema(
            description =
                    "Any character that is no letter, no figure and none of \"'+-.@_, or tab; seen by itself when left out")
    @RestForm
    @Nullable
    String delimiter;

    @Schema(description = "When the people in the file consented, where a row does not say so itself")
    @RestForm
    @Nullable
    String consentAt;

    @Schema(description = "The words that they agreed to", maxLength = 2000)
    @RestForm
    @Nullable
    String consentText;

    @Schema(description = "Where and in what way they consented; needed unless a column says so", maxLength = 200)
    @RestForm
    @Nullable
    String consentHow;

    /** @throws BadParameter when there is no file, or another one beside it, which would be passed over */
    Path file() {
        return upload().uploadedFile();
    }

    /** @throws BadParameter for a value that is none */
    ImportDraft draft() {
        return new ImportWishes(dryRun, mapping, delimiter, consentAt, consentText, consentHow).draft(format(), null);
    }

    private FileFormat format() {
        var name = upload().fileName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) return FileFormat.XLSX;
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return FileFormat.JSON_LINES;
        if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) return FileFormat.CSV;
        throw new BadParameter("file", "one-of", ".csv, .txt, .tsv, .jsonl, .ndjson, .xlsx");
    }

    private FileUpload upload() {
        if (file == null) throw new BadParameter("file", "file-required");
        if (all != null && all.size() > 1) throw new BadParameter(all.get(1).name(), "file-once");
        return file;
    }
}
