package rubriek.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.edition.Palette;
import rubriek.edition.Theme;
import rubriek.issue.IssueRow;
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

    static native TemplateInstance neighbours(
            String newsletter, @Nullable IssueRow earlier, @Nullable IssueRow later, Links links);

    static native TemplateInstance theme(Theme theme, Palette palette);

    static native TemplateInstance error(Trouble trouble, int status, Wait wait);

    static native TemplateInstance accessible(Links links);

    static native TemplateInstance accessibility(Accessibility.Word word);

    static native TemplateInstance start(List<NewsletterView> newsletters);

    static native TemplateInstance tour(Tour tour);

    /** @param side {@code mail}, {@code text} or {@code web} */
    static native TemplateInstance preview(Tour tour, String side, String text, String sandbox);
}
