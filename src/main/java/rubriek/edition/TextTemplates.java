package rubriek.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code templates/text}: the plain text of a mail. */
@CheckedTemplate(basePath = "text")
final class TextTemplates {

    private TextTemplates() {}

    static native TemplateInstance issue(
            Frame frame, String heading, @Nullable String introduction, List<TextSection> sections, MailFoot foot);

    static native TemplateInstance link(LinkBlock block, @Nullable String summary);
}
