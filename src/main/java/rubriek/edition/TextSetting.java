package rubriek.edition;

import io.quarkus.qute.TemplateInstance;
import rubriek.shared.Inserts;
import rubriek.shared.Markdown;
import rubriek.shared.PlainText;

/** Each kind of entry as the plain text of a mail, by the fragments in {@code templates/text}. */
record TextSetting(Frame frame, Extent extent) implements Setting {

    @Override
    public boolean abridges() {
        return true;
    }

    @Override
    public Passage set(Markdown text, Manner manner, Inserts<Passage> inserts) {
        return Passage.ofText(
                text.text(new ProseStyles(frame, manner, element -> "", ""), inserts.map(Passage::getText)));
    }

    @Override
    public Passage set(TemplateInstance fragment) {
        return Passage.ofText(PlainText.tidy(frame.render(fragment)).stripTrailing());
    }

    @Override
    public TemplateInstance link(LinkBlock block) {
        return TextTemplates.link(block);
    }

    @Override
    public TemplateInstance article(ArticleBlock block) {
        return TextTemplates.article(block);
    }

    @Override
    public TemplateInstance news(NewsBlock block) {
        return TextTemplates.news(block);
    }

    @Override
    public TemplateInstance signed(SignedBlock block) {
        return TextTemplates.signed(block);
    }

    @Override
    public TemplateInstance card(CardBlock block) {
        return TextTemplates.card(block);
    }

    @Override
    public TemplateInstance teaser(TeaserBlock block) {
        return TextTemplates.teaser(block);
    }

    @Override
    public TemplateInstance box(BoxBlock block) {
        return TextTemplates.box(block);
    }

    @Override
    public TemplateInstance quote(QuoteBlock block) {
        return TextTemplates.quote(block);
    }

    @Override
    public TemplateInstance figure(FigureBlock block) {
        return TextTemplates.figure(block);
    }

    @Override
    public TemplateInstance event(EventBlock block) {
        return TextTemplates.event(block);
    }

    @Override
    public TemplateInstance download(FileBlock block) {
        return TextTemplates.download(block);
    }

    @Override
    public TemplateInstance contact(ContactBlock block) {
        return TextTemplates.contact(block);
    }

    @Override
    public TemplateInstance text(TextBlock block) {
        return TextTemplates.text(block);
    }
}
