package rubriek.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Markup;

/** {@code templates/web}: the page of an issue. */
@CheckedTemplate(basePath = "web")
final class WebTemplates {

    private WebTemplates() {}

    static native TemplateInstance issue(Frame frame, WebPage page);

    static native TemplateInstance style(Palette palette);

    static native TemplateInstance link(LinkBlock block, @Nullable Markup summary);

    static native TemplateInstance text(@Nullable String anchor, Markup body);
}
