package rubriek.edition.print;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of a layout that end early because a picture did not fit on them any more, and how much smaller it would have to be. A picture
 * is what has the class {@code picture}; they are counted from 0.
 */
final class Gaps {

    /** A picture is made no smaller than this part of itself. */
    private static final double SMALLEST = 0.5;

    /** What comes along on the fuller page: the space before the picture's entry, the addresses of its links at the foot. */
    private static final double MILLIMETRES_ALONG = 12;

    /** A gap that the picture leaves, if it is set to this part of its size. */
    record Gap(int picture, double part) {}

    private final List<PageBox> pages;
    private final List<Box> pictures = new ArrayList<>();
    private final int[] ends;
    private final double along;

    Gaps(Box root, double dotsPerMillimetre) {
        pages = root.getLayer().getPages();
        ends = new int[pages.size()];
        along = MILLIMETRES_ALONG * dotsPerMillimetre;
        visit(root);
    }

    private void visit(Box box) {
        if (isOf(box, "picture") && pictures.stream().noneMatch(known -> known.getElement() == box.getElement()))
            pictures.add(box);
        if (box instanceof LineBox || box.getChildCount() == 0) {
            var page = pageOf(box);
            ends[page] = Math.max(ends[page], box.getAbsY() + box.getHeight());
        } else {
            for (var child : box.getChildren()) visit(child);
        }
    }

    /** The first, leaving out those pictures. */
    Optional<Gap> first(Set<Integer> tried) {
        for (var picture = 0; picture < pictures.size(); picture++) {
            var part = part(pictures.get(picture));
            if (part >= SMALLEST && part < 1 && !tried.contains(picture)) return Optional.of(new Gap(picture, part));
        }
        return Optional.empty();
    }

    /** What part of the picture would have found room on the page before. */
    private double part(Box picture) {
        var page = pageOf(picture);
        if (page == 0) return 0;
        var before = pages.get(page - 1);
        var room = before.getBottomUsable() - ends[page - 1] - along;
        var others = bottom(picture) - pages.get(page).getTop() - picture.getHeight();
        return (room - others) / picture.getHeight();
    }

    /** Of what is kept together with the picture: a short entry as a whole, of a longer one the picture. */
    private static int bottom(Box picture) {
        var kept = picture;
        for (var box = picture; box != null; box = box.getParent())
            if (isElement(box, "article") && !isOf(box, "piece")) kept = box;
        return kept.getAbsY() + kept.getHeight();
    }

    /** The page that a picture stands on. */
    int pageOf(int picture) {
        return pageOf(pictures.get(picture));
    }

    private int pageOf(Box box) {
        for (var page = pages.size() - 1; page > 0; page--)
            if (box.getAbsY() >= pages.get(page).getTop()) return page;
        return 0;
    }

    private static boolean isOf(Box box, String name) {
        var element = box.getElement();
        return element != null && (" " + element.getAttribute("class") + " ").contains(" " + name + " ");
    }

    private static boolean isElement(Box box, String name) {
        var element = box.getElement();
        return element != null && element.getTagName().equals(name);
    }
}
