package rubriek.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Markup;

/** {@code templates/print}: the issue on paper. */
@CheckedTemplate(basePath = "print")
final class PrintTemplates {

    private PrintTemplates() {}

    static native TemplateInstance issue(
            Frame frame,
            Markup style,
            @Nullable Markup introduction,
            List<HtmlSection> sections,
            @Nullable Markup colophon);

    static native TemplateInstance style(String accent);

    static native TemplateInstance link(LinkBlock block, @Nullable Markup summary);

    static native TemplateInstance text(Markup body);
}
