package rubriek.edition.columns;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pictures carry their size in mm as their own style; here they are made to fit a width. */
public final class PictureSizes {

    private static final Pattern SIZE = Pattern.compile("width:([\\d.]+)mm;height:([\\d.]+)mm");

    private PictureSizes() {}

    /**
     * @param width in points
     * @return the same element
     */
    public static Element fit(Element element, double width) {
        element.select("[style*=mm]").forEach(picture -> fitOne(picture, width));
        return element;
    }

    private static void fitOne(Element picture, double width) {
        var style = picture.attr("style");
        var size = SIZE.matcher(style);
        if (!size.find()) return;
        var wide = Format.points(Double.parseDouble(size.group(1)));
        if (wide <= width) return;
        var high = Format.points(Double.parseDouble(size.group(2))) * width / wide;
        picture.attr(
                "style",
                size.replaceFirst(String.format(
                        Locale.ROOT, "width:%.1fmm;height:%.1fmm", millimetres(width), millimetres(high))));
    }

    private static double millimetres(double points) {
        return points * 25.4 / 72;
    }
}
