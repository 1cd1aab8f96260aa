package rubriek.clipping.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the name of the site off a title, where a page has put it before or behind. */
final class Titles {

    private static final Pattern BORDER = Pattern.compile("\\s+(?:[|·•»«~–—-]|::|//)\\s+");

    private Titles() {}

    /** @param names what the site may be called; a part of the title that is one of them goes, if anything is left */
    static String clean(String title, Set<String> names) {
        var borders = BORDER.matcher(title).results().toList();
        if (borders.isEmpty()) return title;
        var first = borders.get(0);
        var last = borders.get(borders.size() - 1);
        if (isName(title.substring(last.end()), names)) return clean(title.substring(0, last.start()), names);
        return isName(title.substring(0, first.start()), names) ? clean(title.substring(first.end()), names) : title;
    }

    private static boolean isName(String part, Set<String> names) {
        var bare = bare(part);
        return !bare.isEmpty() && names.stream().map(Titles::bare).anyMatch(bare::equals);
    }

    /** "De Volkskrant", "devolkskrant" and "volkskrant" are one. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(de|het|the) ", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
