package rubriek.media;

import rubriek.shared.Refused;

/** How large a picture may be. Judged by what its header says, before anything is unpacked. */
final class Limits {

    /** 40 megapixels: what a good camera makes. */
    static final long PIXELS = 40_000_000;

    /** The decoder of WebP takes some 25 octets a pixel, whatever part of the picture is asked for. */
    static final long WEBP_PIXELS = 8_000_000;

    /** Named in the words of {@code picture-too-many-pixels}. */
    private static final int LONGEST_SIDE = 30_000;

    private Limits() {}

    /**
     * @throws Broken when there is nothing to see
     * @throws Refused {@code picture-too-many-pixels}
     */
    static void check(int width, int height, long most) {
        if (width < 1 || height < 1) throw new Broken("no pixels");
        if ((long) width * height > most || Math.max(width, height) > LONGEST_SIDE)
            throw Refused.unprocessable("picture-too-many-pixels", width, height, most / 1_000_000);
    }
}
