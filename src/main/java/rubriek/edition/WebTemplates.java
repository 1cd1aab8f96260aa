package rubriek.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/web}: the pages of an issue. */
@CheckedTemplate(basePath = "web")
final class WebTemplates {

    private WebTemplates() {}

    static native TemplateInstance issue(Frame frame, WebPage page);

    static native TemplateInstance piece(Frame frame, WebPage page, PiecePage piece);

    static native TemplateInstance style(Palette palette, Theme theme);

    static native TemplateInstance link(LinkBlock block);

    static native TemplateInstance article(ArticleBlock block);

    static native TemplateInstance news(NewsBlock block);

    static native TemplateInstance signed(SignedBlock block);

    static native TemplateInstance card(CardBlock block);

    static native TemplateInstance teaser(TeaserBlock block);

    static native TemplateInstance box(BoxBlock block);

    static native TemplateInstance quote(QuoteBlock block);

    static native TemplateInstance figure(FigureBlock block);

    static native TemplateInstance event(EventBlock block);

    static native TemplateInstance download(FileBlock block);

    static native TemplateInstance contact(ContactBlock block);

    static native TemplateInstance text(TextBlock block);
}
