package rubriek.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Markup;

/** {@code templates/mail}: the HTML of a mail. */
@CheckedTemplate(basePath = "mail")
final class MailTemplates {

    private MailTemplates() {}

    static native TemplateInstance issue(
            Frame frame,
            MailLook look,
            String preheader,
            @Nullable Markup introduction,
            List<HtmlSection> sections,
            MailFoot foot);

    /** Something that stands in a row by itself. */
    static native TemplateInstance row(Passage content, MailLook look);

    static native TemplateInstance link(LinkBlock block, MailLook look);

    static native TemplateInstance article(ArticleBlock block, MailLook look);

    static native TemplateInstance news(NewsBlock block, MailLook look);

    static native TemplateInstance signed(SignedBlock block, MailLook look);

    static native TemplateInstance card(CardBlock block, MailLook look);

    static native TemplateInstance teaser(TeaserBlock block, MailLook look);

    static native TemplateInstance box(BoxBlock block, MailLook look);

    static native TemplateInstance quote(QuoteBlock block, MailLook look);

    static native TemplateInstance figure(FigureBlock block, MailLook look);

    static native TemplateInstance event(EventBlock block, MailLook look);

    static native TemplateInstance download(FileBlock block, MailLook look);

    static native TemplateInstance contact(ContactBlock block, MailLook look);

    static native TemplateInstance text(TextBlock block, MailLook look);
}
