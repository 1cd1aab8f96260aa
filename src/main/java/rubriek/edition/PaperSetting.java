package rubriek.edition;

import io.quarkus.qute.TemplateInstance;
import rubriek.shared.Inserts;
import rubriek.shared.Markdown;

/** Each kind of entry for paper, by the fragments in {@code templates/print}; one for each page, where it counts the texts. */
class PaperSetting implements Setting {

    /** Behind a link in running text stands its address, as a footnote; within a footnote, in brackets. */
    private static final Markdown.Styles ON_PAPER = new Markdown.Styles() {

        @Override
        public String of(String element) {
            return "";
        }

        @Override
        public String note(String address) {
            return LinkBlock.printed(address);
        }

        /** A letter, since the addresses at the foot of the page have numbers. */
        @Override
        public String numbered(int note) {
            return note > LETTERS ? String.valueOf(note) : String.valueOf((char) ('a' + note - 1));
        }
    };

    private static final int LETTERS = 26;

    private final Frame frame;
    private int texts;

    PaperSetting(Frame frame) {
        this.frame = frame;
    }

    @Override
    public Extent extent() {
        return Extent.WHOLE;
    }

    @Override
    public Passage set(Markdown text, Manner manner, Inserts<Passage> inserts) {
        var styles = new ProseStyles(frame, manner, ON_PAPER, "page_n" + ++texts);
        return Passage.of(text.html(manner.firstHeading(), styles, inserts.map(Passage::markup)));
    }

    @Override
    public Passage set(TemplateInstance fragment) {
        return Passage.of(frame.markup(fragment));
    }

    @Override
    public TemplateInstance link(LinkBlock block) {
        return PrintTemplates.link(block);
    }

    @Override
    public TemplateInstance article(ArticleBlock block) {
        return PrintTemplates.article(block);
    }

    @Override
    public TemplateInstance news(NewsBlock block) {
        return PrintTemplates.news(block);
    }

    @Override
    public TemplateInstance signed(SignedBlock block) {
        return PrintTemplates.signed(block);
    }

    @Override
    public TemplateInstance card(CardBlock block) {
        return PrintTemplates.card(block);
    }

    @Override
    public TemplateInstance teaser(TeaserBlock block) {
        return PrintTemplates.teaser(block);
    }

    @Override
    public TemplateInstance box(BoxBlock block) {
        return PrintTemplates.box(block);
    }

    @Override
    public TemplateInstance quote(QuoteBlock block) {
        return PrintTemplates.quote(block);
    }

    @Override
    public TemplateInstance figure(FigureBlock block) {
        return PrintTemplates.figure(block);
    }

    @Override
    public TemplateInstance event(EventBlock block) {
        return PrintTemplates.event(block);
    }

    @Override
    public TemplateInstance download(FileBlock block) {
        return PrintTemplates.download(block);
    }

    @Override
    public TemplateInstance contact(ContactBlock block) {
        return PrintTemplates.contact(block);
    }

    @Override
    public TemplateInstance text(TextBlock block) {
        return PrintTemplates.text(block);
    }
}
