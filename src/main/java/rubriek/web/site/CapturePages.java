package rubriek.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import rubriek.clipping.Capture;
import rubriek.newsletter.NewsletterView;

/** The templates of the page behind the bookmarklet, and what each of them is given. */
@CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class CapturePages {

    private CapturePages() {}

    static native TemplateInstance capture(NewsletterView newsletter, CaptureForm form, CaptureTrouble trouble);

    static native TemplateInstance captureDone(NewsletterView newsletter, Capture saved);
}
