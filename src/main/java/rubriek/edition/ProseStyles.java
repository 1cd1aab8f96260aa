package rubriek.edition;

import java.util.Optional;
import rubriek.shared.Markdown;

/**
 * What one text needs to know of the edition that it stands in.
 *
 * @param elements how elements look
 * @param prefix of the anchors of its notes, one for each text; empty for notes without links
 */
record ProseStyles(Frame frame, Setting.Manner manner, Markdown.Styles elements, String prefix)
        implements Markdown.Styles {

    /** Words alone, without a look: references are called by their titles. */
    static ProseStyles plain(Frame frame) {
        return new ProseStyles(frame, Setting.Manner.below(1), element -> "", "");
    }

    @Override
    public String of(String element) {
        return elements.of(element);
    }

    @Override
    public String aligned(String element, String side) {
        return elements.aligned(element, side);
    }

    @Override
    public String wideTable() {
        return elements.wideTable();
    }

    @Override
    public String note(String address) {
        return elements.note(address);
    }

    @Override
    public Optional<Markdown.Reference> reference(String id) {
        return frame.places().find(id);
    }

    @Override
    public Markdown.NoteLinks notes() {
        if (prefix.isEmpty()) return Markdown.NoteLinks.NONE;
        return new Markdown.NoteLinks(
                prefix, frame.words().note(), frame.words().backToText());
    }

    @Override
    public String numbered(int note) {
        return elements.numbered(note);
    }

    @Override
    public boolean dialogue() {
        return manner.dialogue();
    }
}
