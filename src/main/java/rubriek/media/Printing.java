package rubriek.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sizes of one picture. Photographs become JPEG; what is transparent, or takes less as PNG, such as a drawing, becomes PNG.
 *
 * @param drawing whether it is PNG
 */
record Printing(Canvas canvas, boolean drawing, Print whole) {

    private static final List<Integer> FOR_WEB = List.of(480, 960, 1_440);
    private static final List<Integer> FOR_MAIL = List.of(1_200, 900, 600);
    private static final int MOST_OCTETS_IN_MAIL = 200_000;

    private static final Packing FINE = new Packing(Form.JPEG, 0.9f);
    private static final List<Packing> PHOTOS = Stream.of(0.82f, 0.7f, 0.58f)
            .map(quality -> new Packing(Form.JPEG, quality))
            .toList();

    static Printing of(Canvas canvas, Form cameAs) {
        if (canvas.sheer()) return new Printing(canvas, true, whole(canvas, Packing.DRAWING));
        var photo = whole(canvas, FINE);
        if (cameAs == Form.JPEG) return new Printing(canvas, false, photo);
        var drawn = whole(canvas, Packing.DRAWING);
        return drawn.octets().length <= photo.octets().length
                ? new Printing(canvas, true, drawn)
                : new Printing(canvas, false, photo);
    }

    private static Print whole(Canvas canvas, Packing packing) {
        return print(Purpose.WHOLE, "", canvas, packing);
    }

    /** Nothing when the whole one will do. Of those that are still too large, which happens to transparent ones, the smallest. */
    Optional<Print> forMail() {
        if (fitsMail(whole) && canvas.width() <= FOR_MAIL.get(0)) return Optional.empty();
        var tries = new ArrayList<Print>();
        for (int widest : FOR_MAIL) {
            var small = narrowed(Math.min(widest, canvas.width()));
            for (var packing : packings()) {
                var print = print(Purpose.MAIL, "-mail", small, packing);
                if (fitsMail(print)) return Optional.of(print);
                tries.add(print);
            }
        }
        return tries.stream().min(Comparator.comparing(print -> print.octets().length));
    }

    private static boolean fitsMail(Print print) {
        return print.octets().length <= MOST_OCTETS_IN_MAIL;
    }

    private List<Packing> packings() {
        if (canvas.sheer()) return List.of(Packing.DRAWING);
        return drawing
                ? Stream.concat(Stream.of(Packing.DRAWING), PHOTOS.stream()).toList()
                : PHOTOS;
    }

    /** The narrowest first; none as wide as the whole. */
    List<Print> forWeb() {
        var packing = drawing ? Packing.DRAWING : PHOTOS.get(0);
        return FOR_WEB.stream()
                .filter(width -> width < canvas.width())
                .map(width -> print(Purpose.WEB, "-" + width, narrowed(width), packing))
                .toList();
    }

    private Canvas narrowed(int width) {
        return Scaling.to(canvas, width, Darkroom.scaled(canvas.height(), width / (double) canvas.width()));
    }

    private static Print print(Purpose purpose, String suffix, Canvas canvas, Packing packing) {
        return new Print(purpose, suffix, packing.form(), canvas.width(), canvas.height(), packing.pack(canvas));
    }

    /** @param quality 0 to 1, of JPEG */
    private record Packing(Form form, float quality) {

        static final Packing DRAWING = new Packing(Form.PNG, 0);

        byte[] pack(Canvas canvas) {
            return form == Form.PNG ? Encoder.png(canvas) : Encoder.jpeg(canvas, quality);
        }
    }
}
