package rubriek.web.site;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields that the form behind the bookmarklet sends; a {@code @BeanParam}. */
class CaptureFields {

    @RestForm
    @Nullable
    String token;

    @RestForm
    @Nullable
    String url;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String section;

    @RestForm
    @Nullable
    String note;

    CaptureForm form() {
        return new CaptureForm(url, title, text, section, note);
    }
}
