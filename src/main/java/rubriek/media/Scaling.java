package rubriek.media;

import java.util.Arrays;

/** Makes a picture smaller by averaging: each new pixel is the mean of all that it covers, weighed by how much of each. */
final class Scaling {

    private static final double ALMOST = 1e-9;
    private static final int CHANNELS = 4;

    private final Rows source;
    private final int width;
    private final int height;
    private final int[] argb;
    private final float[] line;
    private final float[] sum;

    private Scaling(Rows source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        argb = new int[width * height];
        line = new float[width * CHANNELS];
        sum = new float[width * CHANNELS];
    }

    /** @param width at most the source's, as is the height */
    static Canvas to(Rows source, int width, int height) {
        return new Scaling(source, width, height).scaled();
    }

    private Canvas scaled() {
        var ratio = source.height() / (double) height;
        var row = new int[source.width()];
        var target = 0;
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            reduce(row);
            for (double from = y; from < y + 1 - ALMOST && target < height; ) {
                var end = Math.min(y + 1, (target + 1) * ratio);
                add((float) (end - from));
                from = end;
                if (end >= (target + 1) * ratio - ALMOST) finish(target++, (float) ratio);
            }
        }
        if (target < height) finish(target, (float) ratio);
        return Canvas.of(width, height, argb);
    }

    /** One row of the source, as wide as the target; colours weighed by how little they let through. */
    private void reduce(int[] row) {
        Arrays.fill(line, 0);
        var ratio = row.length / (double) width;
        var target = 0;
        for (int x = 0; x < row.length; x++) {
            for (double from = x; from < x + 1 - ALMOST && target < width; ) {
                var end = Math.min(x + 1, (target + 1) * ratio);
                take(row[x], target, (float) ((end - from) / ratio));
                from = end;
                if (end >= (target + 1) * ratio - ALMOST) target++;
            }
        }
    }

    private void take(int pixel, int target, float share) {
        var at = target * CHANNELS;
        var weight = (pixel >>> 24) * share;
        line[at] += weight;
        line[at + 1] += (pixel >> 16 & 0xFF) * weight;
        line[at + 2] += (pixel >> 8 & 0xFF) * weight;
        line[at + 3] += (pixel & 0xFF) * weight;
    }

    private void add(float share) {
        for (int i = 0; i < sum.length; i++) sum[i] += line[i] * share;
    }

    private void finish(int row, float rows) {
        for (int x = 0; x < width; x++) {
            var at = x * CHANNELS;
            var weight = sum[at];
            var alpha = Math.min(255, Math.round(weight / rows));
            argb[row * width + x] = alpha == 0
                    ? 0
                    : alpha << 24
                            | channel(sum[at + 1] / weight) << 16
                            | channel(sum[at + 2] / weight) << 8
                            | channel(sum[at + 3] / weight);
        }
        Arrays.fill(sum, 0);
    }

    private static int channel(float value) {
        return Math.min(255, Math.round(value));
    }
}
