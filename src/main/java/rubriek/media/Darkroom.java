package rubriek.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import rubriek.shared.Refused;

/**
 * Draws a picture anew in all sizes: upright, in the colours of a screen, nothing but pixels. One at a time, first come first served: a
 * picture of 40 megapixels takes some 120 MB while it is unpacked and a second or two.
 */
@ApplicationScoped
class Darkroom {

    /** A column of A4 (170 mm) at 300 dots per inch, and a page high. */
    static final int WIDEST = 2_000;

    static final int HIGHEST = 2_800;

    private final Semaphore place = new Semaphore(1, true);

    /**
     * The picture in its largest size, then for mail and web where those are smaller. Never larger than it came.
     *
     * @throws Refused {@code picture-broken}, {@code picture-too-many-pixels}, {@code picture-cmyk}, {@code picture-moves}
     */
    List<Print> develop(Path content, Form form) {
        place.acquireUninterruptibly();
        try {
            return prints(whole(content, form), form);
        } finally {
            place.release();
        }
    }

    private static List<Print> prints(Canvas whole, Form form) {
        var prints = new ArrayList<Print>();
        var printing = Printing.of(whole, form);
        prints.add(printing.whole());
        printing.forMail().ifPresent(prints::add);
        prints.addAll(printing.forWeb());
        return prints;
    }

    private static Canvas whole(Path content, Form form) {
        try {
            var negative = Negative.of(Files.readAllBytes(content), form);
            return Screen.show(upright(negative, form), negative.profile());
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // decoders throw all kinds at what they do not understand
            throw Refused.unprocessable("picture-broken", form.name());
        }
    }

    private static Canvas upright(Negative negative, Form form) throws IOException {
        var rows = new DecodedRows(Decoder.decode(negative, form));
        var sideways = negative.orientation().sideways();
        var scale = Math.min(
                1,
                Math.min(
                        WIDEST / (double) (sideways ? rows.height() : rows.width()),
                        HIGHEST / (double) (sideways ? rows.width() : rows.height())));
        return Scaling.to(rows, scaled(rows.width(), scale), scaled(rows.height(), scale))
                .turned(negative.orientation());
    }

    static int scaled(int length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }
}
