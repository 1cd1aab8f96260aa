package rubriek.edition;

import org.jspecify.annotations.Nullable;

/**
 * The cover of a magazine.
 *
 * @param picture the issue's own; null where a pattern stands instead
 * @param src what is shown
 * @param size of it, as declarations of style
 * @param story what the issue is about: its first article
 * @param others titles of some more pieces
 */
record Cover(
        @Nullable Picture picture,
        String src,
        String size,
        Contents.@Nullable Line story,
        @Nullable String others) {

    static final String PATTERN = "cover-pattern";
    static final String PICTURE = "cover-picture";

    static final int WIDTH = 210;
    static final int HEIGHT = 130;

    private static final int LETTERS_OF_OTHERS = 150;

    static Cover of(Frame frame, Contents contents) {
        var picture = frame.picture(frame.issue().cover());
        var story = contents.story();
        return new Cover(
                picture,
                "picture:" + (picture == null ? PATTERN : PICTURE),
                "width:" + WIDTH + "mm;height:" + HEIGHT + "mm;",
                story,
                others(contents));
    }

    private static @Nullable String others(Contents contents) {
        var titles = new StringBuilder();
        for (var line : contents.lines()) {
            var isStory = contents.story() != null
                    && line.anchor().equals(contents.story().anchor());
            if (isStory || !line.piece() || titles.length() + line.title().length() > LETTERS_OF_OTHERS) continue;
            titles.append(titles.isEmpty() ? "" : " · ").append(line.title());
        }
        return titles.isEmpty() ? null : titles.toString();
    }
}
