package rubriek.edition;

import io.quarkus.qute.TemplateInstance;
import rubriek.shared.Inserts;
import rubriek.shared.Markdown;

/** Each kind of entry as rows of the mail's table, by the fragments in {@code templates/mail}. */
record MailSetting(Frame frame, Extent extent, MailLook look) implements Setting {

    @Override
    public boolean abridges() {
        return true;
    }

    @Override
    public Passage set(Markdown text, Manner manner, Inserts<Passage> inserts) {
        return Passage.of(text.html(
                manner.firstHeading(), new ProseStyles(frame, manner, look, ""), inserts.map(Passage::markup)));
    }

    @Override
    public Passage set(TemplateInstance fragment) {
        return Passage.of(frame.markup(fragment));
    }

    @Override
    public Passage alone(Passage fragment) {
        return set(MailTemplates.row(fragment, look));
    }

    @Override
    public TemplateInstance link(LinkBlock block) {
        return MailTemplates.link(block, look);
    }

    @Override
    public TemplateInstance article(ArticleBlock block) {
        return MailTemplates.article(block, look);
    }

    @Override
    public TemplateInstance news(NewsBlock block) {
        return MailTemplates.news(block, look);
    }

    @Override
    public TemplateInstance signed(SignedBlock block) {
        return MailTemplates.signed(block, look);
    }

    @Override
    public TemplateInstance card(CardBlock block) {
        return MailTemplates.card(block, look);
    }

    @Override
    public TemplateInstance teaser(TeaserBlock block) {
        return MailTemplates.teaser(block, look);
    }

    @Override
    public TemplateInstance box(BoxBlock block) {
        return MailTemplates.box(block, look);
    }

    @Override
    public TemplateInstance quote(QuoteBlock block) {
        return MailTemplates.quote(block, look);
    }

    @Override
    public TemplateInstance figure(FigureBlock block) {
        return MailTemplates.figure(block, look);
    }

    @Override
    public TemplateInstance event(EventBlock block) {
        return MailTemplates.event(block, look);
    }

    @Override
    public TemplateInstance download(FileBlock block) {
        return MailTemplates.download(block, look);
    }

    @Override
    public TemplateInstance contact(ContactBlock block) {
        return MailTemplates.contact(block, look);
    }

    @Override
    public TemplateInstance text(TextBlock block) {
        return MailTemplates.text(block, look);
    }
}
