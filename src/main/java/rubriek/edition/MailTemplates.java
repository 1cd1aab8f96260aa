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

    static native TemplateInstance link(LinkBlock block, MailLook look, @Nullable Markup summary, boolean brief);

    static native TemplateInstance text(MailLook look, Markup body);
}
