package rubriek.edition;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A magazine as its templates write it, before it is set in columns.
 *
 * @param cover the name of the picture that the cover shows, if it has one
 * @param drawings pictures that it brings along, by name
 */
record MagazinePages(String html, Optional<String> cover, Map<String, byte[]> drawings) {

    /** Of the accent in the ground of boxes, on which the accent must be read. */
    private static final double TINT = 0.09;

    static MagazinePages of(Frame frame) {
        var setting = new MagazineSetting(frame);
        var accent = frame.palette().accent();
        var contents = Contents.of(frame);
        var page = new MagazinePage(
                frame.markup(MagazineTemplates.style(
                        frame.palette(),
                        frame.theme(),
                        Colour.of(accent).tint(TINT).hex())),
                Cover.of(frame, contents),
                contents,
                PaperWriter.prose(frame.introduction(), setting),
                HtmlSection.allOf(frame.issue(), new Blocks(frame, setting)),
                PaperWriter.prose(frame.newsletter().colophon(), setting));
        var html = frame.render(MagazineTemplates.issue(frame, page));
        var pattern =
                CoverPattern.of(frame.issue().number(), frame.palette().band()).getBytes(StandardCharsets.UTF_8);
        var cover = Optional.ofNullable(frame.picture(frame.issue().cover()))
                .map(picture -> picture.src().substring("picture:".length()));
        return new MagazinePages(html, cover, Map.of(Cover.PATTERN, pattern));
    }
}
