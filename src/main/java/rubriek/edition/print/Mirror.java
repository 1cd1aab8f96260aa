package rubriek.edition.print;

import java.util.regex.Pattern;

/**
 * Turns a style sheet that was written for pages from left to right into one for pages from right to left. The engine knows no logical
 * properties, and a second style sheet would be forgotten at every change of the first.
 */
final class Mirror {

    private static final Pattern SIDE =
            Pattern.compile("(?<![\\w-])((?:margin|padding|border)-|@(?:top|bottom)-|text-align:\\s*)(left|right)\\b");

    private static final Pattern FOUR_SIDES =
            Pattern.compile("\\b((?:margin|padding):\\s*)([^\\s;]+) ([^\\s;]+) ([^\\s;]+) ([^\\s;]+)(?=\\s*;)");

    private Mirror() {}

    static String of(String style) {
        var sides = SIDE.matcher(style)
                .replaceAll(side -> side.group(1) + (side.group(2).equals("left") ? "right" : "left"));
        return FOUR_SIDES.matcher(sides).replaceAll("$1$2 $5 $4 $3");
    }
}
