package rubriek.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, by the number of the EXIF tag 0x0112 (TIFF 6.0, "Orientation").
 *
 * @param mirrored left and right changed places before all else
 * @param quarters how often it must be turned a quarter clockwise
 */
record Orientation(boolean mirrored, int quarters) {

    static final Orientation UPRIGHT = new Orientation(false, 0);

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    /** @param tiff the EXIF block from its byte order mark on; one that cannot be understood says nothing */
    static Orientation of(byte[] tiff) {
        if (tiff.length < 8) return UPRIGHT;
        var order = tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var block = ByteBuffer.wrap(tiff).order(order);
        var directory = block.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) return UPRIGHT;
        var entries = Short.toUnsignedInt(block.getShort(directory));
        for (int at = directory + 2, n = 0; n < entries && at <= tiff.length - ENTRY; n++, at += ENTRY) {
            if (Short.toUnsignedInt(block.getShort(at)) == TAG) return numbered(block.getShort(at + 8));
        }
        return UPRIGHT;
    }

    static Orientation numbered(int number) {
        return switch (number) {
            case 2 -> new Orientation(true, 0);
            case 3 -> new Orientation(false, 2);
            case 4 -> new Orientation(true, 2);
            case 5 -> new Orientation(true, 3);
            case 6 -> new Orientation(false, 1);
            case 7 -> new Orientation(true, 1);
            case 8 -> new Orientation(false, 3);
            default -> UPRIGHT;
        };
    }

    boolean sideways() {
        return quarters % 2 == 1;
    }
}
