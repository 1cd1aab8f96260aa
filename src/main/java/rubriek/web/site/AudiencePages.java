package rubriek.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.audience.AddressMoves;
import rubriek.audience.Confirmation;
import rubriek.audience.Departure;
import rubriek.audience.PreferencesView;
import rubriek.audience.SignUpForm;
import rubriek.audience.Stay;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Markup;

/** The templates of signing up, confirming and leaving, and what each of them is given. */
@CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class AudiencePages {

    private AudiencePages() {}

    /** @param begun proves when the form was handed out */
    static native TemplateInstance subscribe(
            SignUpForm form,
            SignUpAttempt attempt,
            Questionnaire questions,
            String begun,
            @Nullable Markup introduction,
            @Nullable Markup privacy);

    /** @param days how long the mailbox may take to answer */
    static native TemplateInstance subscribeSent(SignUpForm form, SignUpSent sent, long days);

    static native TemplateInstance confirm(Confirmation confirmation);

    static native TemplateInstance confirmDone(Confirmation confirmation);

    /** @param days how long such a link works */
    static native TemplateInstance confirmDead(List<NewsletterView> newsletters, long days);

    static native TemplateInstance stay(Stay stay);

    static native TemplateInstance stayDead(List<NewsletterView> newsletters);

    static native TemplateInstance unsubscribe(Departure departure);

    static native TemplateInstance unsubscribeDone(Departure departure, boolean all);

    static native TemplateInstance unsubscribeBack(Departure departure);

    static native TemplateInstance unsubscribeUnknown();

    static native TemplateInstance unsubscribeSample();

    /** @param token that the page's forms go on with */
    static native TemplateInstance preferences(
            PreferencesView view, PreferencesForm form, Questionnaire questions, String token);

    static native TemplateInstance preferencesErase(PreferencesView view, String token);

    static native TemplateInstance preferencesErased(NewsletterView newsletter);

    /** @param address whether the link was to move to another address */
    static native TemplateInstance preferencesDead(List<NewsletterView> newsletters, boolean address);

    /** @param email what was typed when it is wrong */
    static native TemplateInstance lostLink(NewsletterView newsletter, boolean wrong, String email);

    static native TemplateInstance lostLinkSent(NewsletterView newsletter, String address);

    static native TemplateInstance address(AddressMoves.Move move);
}
