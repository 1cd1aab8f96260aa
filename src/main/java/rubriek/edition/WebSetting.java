package rubriek.edition;

import io.quarkus.qute.TemplateInstance;
import rubriek.shared.Inserts;
import rubriek.shared.Markdown;

/** Each kind of entry for a page, by the fragments in {@code templates/web}; one for each page, where it counts the texts and tables. */
final class WebSetting implements Setting {

    private final Frame frame;
    private final int heading;
    private final Markdown.Styles onPage;
    private int texts;
    private int wideTables;

    /** @param heading the level of the headings of entries */
    WebSetting(Frame frame, int heading) {
        this.frame = frame;
        this.heading = heading;
        onPage = new Markdown.Styles() {

            @Override
            public String of(String element) {
                return "";
            }

            @Override
            public String wideTable() {
                return frame.words().wideTable(++wideTables);
            }
        };
    }

    @Override
    public Extent extent() {
        return Extent.WHOLE;
    }

    @Override
    public int heading() {
        return heading;
    }

    @Override
    public Passage set(Markdown text, Manner manner, Inserts<Passage> inserts) {
        var styles = new ProseStyles(frame, manner, onPage, "page_n" + ++texts);
        return Passage.of(text.html(manner.firstHeading(), styles, inserts.map(Passage::markup)));
    }

    @Override
    public Passage set(TemplateInstance fragment) {
        return Passage.of(frame.markup(fragment));
    }

    @Override
    public TemplateInstance link(LinkBlock block) {
        return WebTemplates.link(block);
    }

    @Override
    public TemplateInstance article(ArticleBlock block) {
        return WebTemplates.article(block);
    }

    @Override
    public TemplateInstance news(NewsBlock block) {
        return WebTemplates.news(block);
    }

    @Override
    public TemplateInstance signed(SignedBlock block) {
        return WebTemplates.signed(block);
    }

    @Override
    public TemplateInstance card(CardBlock block) {
        return WebTemplates.card(block);
    }

    @Override
    public TemplateInstance teaser(TeaserBlock block) {
        return WebTemplates.teaser(block);
    }

    @Override
    public TemplateInstance box(BoxBlock block) {
        return WebTemplates.box(block);
    }

    @Override
    public TemplateInstance quote(QuoteBlock block) {
        return WebTemplates.quote(block);
    }

    @Override
    public TemplateInstance figure(FigureBlock block) {
        return WebTemplates.figure(block);
    }

    @Override
    public TemplateInstance event(EventBlock block) {
        return WebTemplates.event(block);
    }

    @Override
    public TemplateInstance download(FileBlock block) {
        return WebTemplates.download(block);
    }

    @Override
    public TemplateInstance contact(ContactBlock block) {
        return WebTemplates.contact(block);
    }

    @Override
    public TemplateInstance text(TextBlock block) {
        return WebTemplates.text(block);
    }
}
