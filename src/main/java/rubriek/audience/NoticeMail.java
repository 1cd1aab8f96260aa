package rubriek.audience;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/** The words of a notice, ready to be put in a message: nothing in them comes from whoever asked for it (S-12). */
public record NoticeMail(String subject, String plain, String html) {

    /** @param template with a variant of each kind, in the language of the mail */
    static NoticeMail of(String subject, TemplateInstance template) {
        return new NoticeMail(subject, render(template, Variant.TEXT_PLAIN), render(template, Variant.TEXT_HTML));
    }

    private static String render(TemplateInstance template, String type) {
        return template.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type))
                .render();
    }
}
