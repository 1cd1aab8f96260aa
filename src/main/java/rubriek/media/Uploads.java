package rubriek.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.Refused;

/**
 * Taking in pictures and files. What a file is, its content says; what its sender says of it must agree (S-15). A picture is drawn
 * anew, so that nothing but what is seen survives: no place where it was taken, no payload behind it. No transaction is open meanwhile.
 */
@ApplicationScoped
public class Uploads {

    /** Larger files are not taken in. */
    public static final int MOST_OCTETS = 10 * 1024 * 1024;

    private final Media media;
    private final Darkroom darkroom;

    Uploads(Media media, Darkroom darkroom) {
        this.media = media;
        this.darkroom = darkroom;
    }

    /**
     * Keeps a picture or a file. The same file again is the same medium, as it stands.
     *
     * @throws rubriek.shared.Invalid when a picture comes without words
     * @throws Refused {@code media-type-unknown}, {@code media-type-not-taken}, {@code media-type-differs}, {@code
     *     picture-broken}, {@code picture-too-many-pixels}, {@code picture-cmyk}, {@code picture-moves}
     */
    public MediumView add(UUID newsletter, Upload upload, MediumDraft words) {
        var intake = lookAt(newsletter, upload, words);
        return media.known(newsletter, intake.hash()).orElseGet(() -> keep(intake, upload));
    }

    private Intake lookAt(UUID newsletter, Upload upload, MediumDraft words) {
        var form = Sniffed.form(upload);
        if (!form.agreesWith(upload)) throw Refused.unprocessable("media-type-differs", form.name());
        media.check(words, form.picture());
        var stem = Stem.of(upload.name(), form.picture() ? "picture" : "file");
        return new Intake(newsletter, form, Octets.hash(upload.content()), stem, words);
    }

    private MediumView keep(Intake intake, Upload upload) {
        var developed = intake.form().picture() ? pictures(intake, upload) : List.of(file(intake, upload));
        try {
            return media.keep(intake, developed);
        } catch (Media.Overtaken sameMoment) {
            return media.known(intake.newsletter(), intake.hash())
                    .orElseThrow(() -> new Missing("newsletter", intake.newsletter()));
        }
    }

    private List<Development> pictures(Intake intake, Upload upload) {
        return darkroom.develop(upload.content(), intake.form()).stream()
                .map(print -> picture(intake, print))
                .toList();
    }

    private static Development picture(Intake intake, Print print) {
        var octets = print.octets();
        return new Development(
                intake.stem() + print.suffix() + "." + print.form().ending(),
                print.purpose(),
                print.form(),
                print.width(),
                print.height(),
                octets.length,
                Octets.hash(octets),
                () -> new java.io.ByteArrayInputStream(octets));
    }

    private static Development file(Intake intake, Upload upload) {
        try {
            return new Development(
                    intake.stem() + "." + intake.form().ending(),
                    Purpose.WHOLE,
                    intake.form(),
                    null,
                    null,
                    Files.size(upload.content()),
                    intake.hash(),
                    () -> Files.newInputStream(upload.content()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
