package rubriek.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;
import rubriek.shared.Markup;
import rubriek.shared.Page;

/** The templates below {@code templates/site}, and what each of them is given. */
@CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {

    private Pages() {}

    static native TemplateInstance archive(
            NewsletterView newsletter,
            @Nullable Markup introduction,
            Page<?> page,
            List<ArchiveLine> lines,
            Links links);

    static native TemplateInstance error(Trouble trouble, int status);

    static native TemplateInstance start(List<NewsletterView> newsletters);
}
