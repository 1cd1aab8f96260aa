package rubriek.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import rubriek.media.MediumDraft;
import rubriek.media.Upload;
import rubriek.media.Uploads;

/** The parts of an upload, {@code multipart/form-data} (RFC 7578); a {@code @BeanParam}. */
class MediumForm {

    @Schema(description = "The file; its name and type must agree with what it is")
    @RestForm
    @Nullable
    FileUpload file;

    @Schema(description = "What the picture shows, in words; needed unless it only decorates", maxLength = 500)
    @RestForm
    @Nullable
    String alt;

    @Schema(
            description = "true when a reader misses nothing without the picture",
            enumeration = {"true", "false"})
    @RestForm
    @Nullable
    String decorative;

    /**
     * @throws BadParameter when there is no file
     * @throws TooLarge beyond {@link Uploads#MOST_OCTETS}
     */
    Upload upload() {
        if (file == null) throw new BadParameter("file", "file-required");
        if (file.size() > Uploads.MOST_OCTETS) throw new TooLarge();
        return new Upload(file.uploadedFile(), file.fileName(), file.contentType());
    }

    /** @throws BadParameter when the switch is neither on nor off */
    MediumDraft words() {
        return new MediumDraft(alt, decorative == null ? null : Choice.yes("decorative", decorative));
    }
}
