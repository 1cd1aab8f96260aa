package rubriek.edition;

import org.jspecify.annotations.Nullable;
import rubriek.issue.SectionView;
import rubriek.shared.Inserts;
import rubriek.shared.Markdown;
import rubriek.shared.PlainText;

/** Writes an issue as the plain text of a mail, by the templates in {@code templates/text}. */
final class TextWriter {

    private final Blocks blocks;

    private TextWriter(Blocks blocks) {
        this.blocks = blocks;
    }

    /** @param left how many entries of the issue the frame does not hold */
    static String write(Frame frame, Extent extent, int left) {
        var writer = new TextWriter(new Blocks(frame, new TextSetting(frame, extent)));
        return PlainText.tidy(frame.render(TextTemplates.issue(
                frame,
                PlainText.underlined(frame.issue().title(), '='),
                text(extent.introduction(frame), frame),
                frame.issue().sections().stream().map(writer::section).toList(),
                MailFoot.of(frame, extent, left, new MailLook(frame)))));
    }

    private TextSection section(SectionView section) {
        var introduction = blocks.introduction(section.introduction());
        return new TextSection(
                PlainText.underlined(section.heading(), '-'),
                introduction == null ? null : introduction.getText(),
                section.entries().stream()
                        .flatMap(entry -> entry.match(blocks).stream())
                        .map(Passage::getText)
                        .toList());
    }

    private static @Nullable String text(@Nullable Markdown source, Frame frame) {
        return source == null ? null : source.text(ProseStyles.plain(frame), Inserts.none());
    }
}
