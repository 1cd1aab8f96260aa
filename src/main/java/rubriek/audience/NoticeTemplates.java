package rubriek.audience;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import rubriek.newsletter.NewsletterView;

/** The templates below {@code templates/notice}, each as {@code .html} and as {@code .txt}. */
@CheckedTemplate(basePath = "notice")
class NoticeTemplates {

    private NoticeTemplates() {}

    /**
     * @param title what was asked for, by name
     * @param lists the titles of the lists
     * @param days how long the link works
     */
    static native TemplateInstance confirmation(
            NewsletterView newsletter, String title, List<String> lists, String link, long days);

    /** @param introduction above the lines */
    static native TemplateInstance news(
            NewsletterView newsletter, String subject, String introduction, List<String> lines);

    static native TemplateInstance welcome(NewsletterView newsletter, String subject, WelcomeLetter letter);

    static native TemplateInstance reconfirm(NewsletterView newsletter, String subject, ReconfirmLetter letter);

    static native TemplateInstance link(NewsletterView newsletter, String subject, NoticeLink letter);
}
